import { queryOptions } from '@tanstack/react-query';
import type { components } from '@contract';
import { answered, api, whole } from './api/client';
import type { HandoffSettings } from './settings';

type Schemas = components['schemas'];

export type Integration = Schemas['IntegrationsShown'];
export type Kind = Schemas['IntegrationsKind'];
export type Capabilities = Schemas['Capabilities'];
export type Card = Schemas['Card'];
export type Ticket = Schemas['TicketView'];
export type TicketWithDeliveries = Schemas['Whole'];
export type Delivery = Schemas['DeliveryView'];
export type Alert = Schemas['AlertsTold'];
export type Answer = Schemas['AnswersBody'];
export type Version = Schemas['VersionBody'];
export type Shop = Schemas['ShownShop'];

/** What several pages read; each is known by the store it belongs to. */
export const skillsQuery = (store: string) =>
  queryOptions({
    queryKey: ['skills', store],
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/skills', { params: { path: { store } } }))).items,
  });

export const integrationsQuery = (store: string) =>
  queryOptions({
    queryKey: ['integrations', store],
    queryFn: async () =>
      (await answered(api.GET('/api/v1/admin/stores/{store}/integrations', { params: { path: { store } } }))).items,
  });

export const kindsQuery = (store: string) =>
  queryOptions({
    queryKey: ['kinds', store],
    queryFn: async () =>
      (await answered(api.GET('/api/v1/admin/stores/{store}/integrations/types', { params: { path: { store } } }))).items,
    staleTime: Infinity,
  });

export interface Tagged {
  settings: HandoffSettings;
  etag: string;
}

const tagged = (outcome: { data?: unknown; response: Response }): Tagged => ({
  settings: outcome.data as HandoffSettings,
  etag: outcome.response.headers.get('ETag') ?? '*',
});

export const settingsQuery = (store: string) =>
  queryOptions({
    queryKey: ['settings', store],
    queryFn: async () =>
      tagged(await whole(api.GET('/api/v1/admin/stores/{store}/skills/human-handoff/settings', { params: { path: { store } } }))),
  });

/** Saves settings over the version that was read; a {@link Problem} 412 when somebody was faster. */
export async function saveSettings(store: string, settings: HandoffSettings, etag: string): Promise<Tagged> {
  return tagged(
    await whole(
      api.PUT('/api/v1/admin/stores/{store}/skills/human-handoff/settings', {
        params: { path: { store }, header: { 'If-Match': etag } },
        body: settings as unknown as Record<string, never>,
      }),
    ),
  );
}

export const alertsQuery = (store: string) =>
  queryOptions({
    queryKey: ['alerts', store],
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/alerts', { params: { path: { store } } }))).items,
    refetchInterval: 30_000,
    meta: { quiet: true },
  });

export const answersQuery = (store: string) =>
  queryOptions({
    queryKey: ['answers', store],
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/answers', { params: { path: { store } } }))).items,
  });

export const shopQuery = (store: string) =>
  queryOptions({
    queryKey: ['shop', store],
    queryFn: () => answered(api.GET('/api/v1/admin/stores/{store}/shop', { params: { path: { store } } })),
  });
