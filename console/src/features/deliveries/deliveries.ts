import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Tone } from '@/components/Status';
import { answered, api } from '@/lib/api/client';
import type { Delivery } from '@/lib/queries';

export const STATUSES = ['pending', 'sending', 'retrying', 'delivered', 'dead', 'replaced'] as const;
export type DeliveryStatus = (typeof STATUSES)[number];

export interface Filter {
  status?: string;
  integrationId?: string;
}

const page = (store: string, filter: Filter, cursor?: string) =>
  answered(api.GET('/api/v1/admin/stores/{store}/deliveries', { params: { path: { store }, query: { ...filter, cursor } } }));

export const deliveriesQuery = (store: string, filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['deliveries', store, filter],
    queryFn: ({ pageParam }) => page(store, filter, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 5_000,
    meta: { quiet: true },
  });

/** All of them, page by page. */
export async function allDeliveries(store: string, filter: Filter): Promise<Delivery[]> {
  const all: Delivery[] = [];
  let cursor: string | undefined;
  do {
    const part = await page(store, filter, cursor);
    all.push(...part.items);
    cursor = part.nextCursor ?? undefined;
  } while (cursor);
  return all;
}

export function toneOf({ status, late }: Delivery): Tone {
  if (status === 'dead') {
    return 'bad';
  }
  if (status === 'delivered') {
    return 'good';
  }
  return status === 'replaced' ? 'quiet' : late ? 'bad' : 'waiting';
}

/** Whether a person can do something about it now. */
export function canBeRetried({ status }: Delivery): boolean {
  return status === 'dead' || status === 'retrying' || status === 'pending';
}
