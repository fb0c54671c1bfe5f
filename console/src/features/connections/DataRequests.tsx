import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { When } from '@/components/When';
import { answered, api } from '@/lib/api/client';
import { save } from '@/lib/csv';
import { useStoreId } from '@/lib/store';

const requestsQuery = (store: string) =>
  queryOptions({
    queryKey: ['data-requests', store],
    queryFn: () => answered(api.GET('/api/v1/admin/stores/{store}/shop/data-requests', { params: { path: { store } } })),
  });

/** Customers who asked the shop for their data. An owner, who alone may see them, takes it out to hand it on. */
export function DataRequests() {
  const { t } = useTranslation();
  const store = useStoreId();
  const queries = useQueryClient();
  const requests = useSuspenseQuery(requestsQuery(store)).data.items;
  const taking = useMutation({
    mutationFn: (id: string) =>
      answered(api.POST('/api/v1/admin/stores/{store}/shop/data-requests/{id}/export', { params: { path: { store, id } } })),
    onSuccess: (data, id) => {
      save(`data-${id}.json`, JSON.stringify(data, null, 2), 'application/json');
      return queries.invalidateQueries({ queryKey: ['data-requests', store] });
    },
  });
  if (requests.length === 0) return null;
  return (
    <Card>
      <Stack gap="sm">
        <Title order={2}>{t('shop.asked')}</Title>
        <Text size="sm" c="dimmed">{t('shop.askedHint')}</Text>
        {taking.isError && <ErrorNote problem={taking.error} />}
        {requests.map((one) => (
          <Group key={one.id} justify="space-between" gap="sm">
            <Stack gap={0}>
              <Text size="sm" className="as-written">{[one.email, one.phone, one.customerId, ...one.orders.map((order) => `#${order}`)].filter(Boolean).join(' · ')}</Text>
              <Text size="xs" c="dimmed">
                {t('shop.askedAt')} <When at={one.askedAt} size="xs" />
                {one.answeredAt && <> · {t('shop.takenAt')} <When at={one.answeredAt} size="xs" /></>}
              </Text>
            </Stack>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={16} />}
              loading={taking.isPending && taking.variables === one.id}
              onClick={() => taking.mutate(one.id)}
            >
              {t('shop.take')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
