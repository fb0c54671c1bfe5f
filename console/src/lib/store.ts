import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { answered, api } from './api/client';
import { useSession } from './session';

/** The store whose pages are open: it stands in the address. */
export function useStoreId(): string {
  return useParams().store!;
}

export const storeQuery = (store: string) =>
  queryOptions({
    queryKey: ['store', store],
    queryFn: () => answered(api.GET('/api/v1/admin/stores/{store}', { params: { path: { store } } })),
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
