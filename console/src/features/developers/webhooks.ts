import type { components } from '@contract';
import type { Tone } from '@/components/Status';

export type Webhook = components['schemas']['Webhook'];

/** What a program can hear of. */
export const EVENTS = ['handoff.submitted', 'ticket.delivered', 'delivery.dead', 'agent.replied'] as const;

export const TONES: Record<string, Tone> = { working: 'good', untested: 'waiting', failing: 'bad', off: 'quiet', taken: 'good', waiting: 'waiting', given_up: 'bad' };

export const webhooksKey = (store: string) => ['webhooks', store];

/** A name of an event or a state as a part of a key of words. */
export const word = (name: string) => name.replace('.', '_');
