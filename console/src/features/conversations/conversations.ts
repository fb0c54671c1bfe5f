import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { components } from '@contract';
import type { Tone } from '@/components/Status';
import { answered, api } from '@/lib/api/client';

type Schemas = components['schemas'];

export type Listed = Schemas['ListedConversation'];
export type Said = Schemas['ToldMessage'];
export type Why = Schemas['Why'];

/** A handoff of a conversation, as the contract's prose describes it. */
export interface HandoffShown {
  id: string;
  status: Status;
  reason: string;
  skill?: string;
  asking: string[];
  endedBecause?: string;
  details: Record<string, { value?: string | null; state: string; source?: string | null; verified: boolean }>;
  reference?: string;
}

export const STATUSES = ['none', 'collecting', 'submitted', 'delivered', 'undelivered', 'cancelled', 'abandoned'] as const;
export type Status = (typeof STATUSES)[number];

export interface Filter {
  q?: string;
  status?: string;
}

export const conversationsQuery = (store: string, filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['conversations', store, filter],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/api/v1/admin/stores/{store}/conversations', { params: { path: { store }, query: { ...filter, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** One conversation. Each reading stands in the audit log, so it is not read again by itself. */
export const conversationQuery = (store: string, id: string) =>
  queryOptions({
    queryKey: ['conversation', store, id],
    queryFn: () => answered(api.GET('/api/v1/admin/stores/{store}/conversations/{id}', { params: { path: { store, id } } })),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

const TONES: Record<Status, Tone> = {
  none: 'quiet',
  collecting: 'waiting',
  submitted: 'waiting',
  delivered: 'good',
  undelivered: 'bad',
  cancelled: 'quiet',
  abandoned: 'quiet',
};

export function toneOf(status: string): Tone {
  return TONES[status as Status] ?? 'quiet';
}

/** Messages in turns: what was said, the replies to it, and the decision that led to them. */
export interface Turn {
  messages: Said[];
  decision?: Why;
}

/** A turn begins with every message that has a decision of its own. */
export function turnsOf(messages: Said[]): Turn[] {
  const turns: Turn[] = [];
  for (const message of messages) {
    const last = turns.at(-1);
    if (!last || message.decision || message.author === 'shopper') {
      turns.push({ messages: [message], decision: message.decision ?? undefined });
    } else {
      last.messages.push(message);
    }
  }
  return turns;
}
