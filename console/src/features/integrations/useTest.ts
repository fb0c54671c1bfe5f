import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '@/lib/api/client';

/** Tests an integration; its health on every page follows. */
export function useTest(store: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.POST('/api/v1/admin/stores/{store}/integrations/{id}/test', { params: { path: { store, id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['integrations', store] }),
  });
}
