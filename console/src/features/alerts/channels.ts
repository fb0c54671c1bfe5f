import { queryOptions } from '@tanstack/react-query';
import type { components } from '@contract';
import type { Tone } from '@/components/Status';
import { answered, api } from '@/lib/api/client';

export type Channel = components['schemas']['AlertChannelsShown'];
export type ChannelKind = components['schemas']['AlertChannelsKind'];

export const channelsQuery = (store: string) =>
  queryOptions({
    queryKey: ['alertChannels', store],
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/alerts/channels', { params: { path: { store } } }))).items,
  });

export const channelKindsQuery = (store: string) =>
  queryOptions({
    queryKey: ['alertChannelKinds', store],
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/alerts/channels/types', { params: { path: { store } } }))).items,
    staleTime: Infinity,
  });

/** Whether anything was ever entered. */
export function isSetUp({ config }: Channel): boolean {
  return Object.keys(config).length > 0;
}

const TONES: Record<string, Tone> = { connected: 'good', untested: 'waiting', failing: 'bad' };

export function toneOf(channel: Channel): Tone {
  return channel.enabled && isSetUp(channel) ? (TONES[channel.status] ?? 'quiet') : 'quiet';
}
