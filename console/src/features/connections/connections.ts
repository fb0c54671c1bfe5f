import { queryOptions } from '@tanstack/react-query';
import type { components } from '@contract';
import type { Tone } from '@/components/Status';
import type { Setting } from '@/lib/config';
import { answered, api } from '@/lib/api/client';

export type Model = components['schemas']['ModelShown'];
export type ShopKind = components['schemas']['KindOfShop'];

export const modelQuery = (store: string) =>
  queryOptions({
    queryKey: ['model', store],
    queryFn: () => answered(api.GET('/api/v1/admin/stores/{store}/model', { params: { path: { store } } })),
  });

export const shopKindsQuery = (store: string) =>
  queryOptions({
    queryKey: ['shop-types', store],
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/shop/types', { params: { path: { store } } }))).items,
    staleTime: Infinity,
  });

/** How a connection is, by its status. */
export function toneOf(status: string): Tone {
  return status === 'connected' ? 'good' : status === 'untested' ? 'waiting' : status === 'none' ? 'quiet' : 'bad';
}

/** What one would not fill in on the first day stands apart. */
export function isRare(path: string): boolean {
  return path === 'apiVersion' || path === 'timeoutSeconds';
}

/** What goes in and never comes out. */
export function isSecret(settings: Setting[], path: string): boolean {
  return settings.some((one) => one.path === path && (one.kind === 'SECRET' || one.kind === 'SIGNING_SECRET'));
}
