import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { IconDownload, IconSend } from '@tabler/icons-react';
import { useMutation, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Empty } from '@/components/Empty';
import { ErrorNote } from '@/components/ErrorNote';
import { PageHeader } from '@/components/PageHeader';
import { csv, download } from '@/lib/csv';
import { integrationsQuery } from '@/lib/queries';
import { useRole, useStore, useStoreId } from '@/lib/store';
import { zoneName } from '@/lib/time';
import { allDeliveries, deliveriesQuery, STATUSES, type Filter } from './deliveries';
import { DeliveryCard } from './DeliveryCard';
import { useDeliveryActs } from './useDeliveryActs';

/** What is on its way, what arrived, and what waits for a person. */
export function DeliveriesPage() {
  const { t } = useTranslation();
  const store = useStoreId();
  const { timeZone } = useStore();
  const { canEdit } = useRole();
  const [search, setSearch] = useSearchParams();
  const filter: Filter = { status: search.get('status') ?? undefined, integrationId: search.get('integration') ?? undefined };
  const integrations = useSuspenseQuery(integrationsQuery(store)).data;
  const pages = useSuspenseInfiniteQuery(deliveriesQuery(store, filter));
  const items = pages.data.pages.flatMap((page) => page.items);
  const nameOf = (id: string) => integrations.find((one) => one.id === id)?.name ?? t('deliveries.removed');
  const { retryAll } = useDeliveryActs(store);
  const exporting = useMutation({
    mutationFn: async () => {
      const all = await allDeliveries(store, filter);
      const head = ['reference', 'integration', 'status', 'ticket', 'createdAt', 'nextAttemptAt', 'attempts', 'lastMessage'];
      const rows = all.map((one) => [
        one.reference, nameOf(one.integrationId), one.status, one.ticket?.id ?? '', one.createdAt, one.nextAttemptAt ?? '',
        String(one.attempts.length), one.attempts.at(-1)?.message ?? '',
      ]);
      download(`deliveries-${store}.csv`, csv([head, ...rows]));
    },
  });
  const choose = (name: 'status' | 'integration', value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value) {
        next.set(name, value);
      } else {
        next.delete(name);
      }
      return next;
    }, { replace: true });
  return (
    <>
      <PageHeader title={t('nav.deliveries')} hint={`${t('deliveries.hint')} ${t('common.storeTime', { zone: zoneName(timeZone) })}`}>
        <Button variant="default" leftSection={<IconDownload size={16} />} loading={exporting.isPending} onClick={() => exporting.mutate()}>
          {t('deliveries.export')}
        </Button>
      </PageHeader>
      <Stack gap="md">
        <Group align="flex-end" gap="sm">
          <NativeSelect
            label={t('deliveries.status')}
            value={filter.status ?? ''}
            data={[{ value: '', label: t('deliveries.any') }, ...STATUSES.map((status) => ({ value: status, label: t(`delivery.${status}`) }))]}
            onChange={(event) => choose('status', event.currentTarget.value)}
          />
          <NativeSelect
            label={t('settings.integration')}
            value={filter.integrationId ?? ''}
            data={[{ value: '', label: t('deliveries.any') }, ...integrations.map((one) => ({ value: one.id, label: one.name }))]}
            onChange={(event) => choose('integration', event.currentTarget.value)}
          />
          {canEdit && filter.integrationId && (
            <Button variant="default" loading={retryAll.isPending} onClick={() => retryAll.mutate(filter.integrationId!)}>
              {t('deliveries.retryAll')}
            </Button>
          )}
        </Group>
        {[exporting, retryAll].map((act, index) => act.isError && <ErrorNote key={index} problem={act.error} />)}
        {items.length === 0 ? (
          <Empty icon={IconSend} title={t('deliveries.empty')} hint={t('deliveries.emptyHint')} />
        ) : (
          items.map((one) => (
            <DeliveryCard key={one.id} delivery={one} name={nameOf(one.integrationId)} others={integrations.filter((other) => other.id !== one.integrationId)} />
          ))
        )}
        {pages.hasNextPage && (
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('common.more')}</Button>
        )}
      </Stack>
    </>
  );
}
