import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '@/lib/api/client';

/** What a person can do about deliveries. */
export function useDeliveryActs(store: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['deliveries', store] });
  return {
    retry: useMutation({
      mutationFn: (id: string) => answered(api.POST('/api/v1/admin/stores/{store}/deliveries/{id}/retry', { params: { path: { store, id } } })),
      onSuccess: () => notifications.show({ message: t('deliveries.retrying') }),
      onSettled: again,
    }),
    retryAll: useMutation({
      mutationFn: (integrationId: string) =>
        answered(api.POST('/api/v1/admin/stores/{store}/deliveries/retry', { params: { path: { store } }, body: { integrationId } })),
      onSuccess: ({ retried }) => notifications.show({ message: t('deliveries.retriedAll', { count: retried }) }),
      onSettled: again,
    }),
    sendElsewhere: useMutation({
      mutationFn: ({ id, integrationId }: { id: string; integrationId: string }) =>
        answered(
          api.POST('/api/v1/admin/stores/{store}/deliveries/{id}/send-elsewhere', { params: { path: { store, id } }, body: { integrationId } }),
        ),
      onSuccess: () => notifications.show({ message: t('deliveries.sentElsewhere') }),
      onSettled: again,
    }),
  };
}
