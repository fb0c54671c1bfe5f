import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { components } from '@contract';
import { answered, api } from './api/client';
import { useSession } from './session';

/** The store that Baton brings along. */
export const DEMO = 'demo';

/** The store whose pages are open: it stands in the address. */
export function useStoreId(): string {
  return useParams().store!;
}

type Body = components['schemas']['StoreBody'];

/** A store as it always comes back: only what may be absent is. */
export type StoreProfile = Required<Omit<Body, 'otherContact' | 'privacyNotice'>> & Pick<Body, 'otherContact' | 'privacyNotice'>;

export const storeQuery = (store: string) =>
  queryOptions({
    queryKey: ['store', store],
    queryFn: async () =>
      (await answered(api.GET('/api/v1/admin/stores/{store}', { params: { path: { store } } }))) as StoreProfile,
    staleTime: 60_000,
  });

export function useStore() {
  return useSuspenseQuery(storeQuery(useStoreId())).data;
}

/** What the signed-in person may do here. */
export function useRole() {
  const session = useSession().data;
  const store = useStoreId();
  const role = session?.signedIn ? session.stores.find((one) => one.id === store)?.role : undefined;
  return { role, canEdit: role === 'owner' || role === 'editor', isOwner: role === 'owner' };
}
