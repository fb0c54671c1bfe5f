import { Anchor, Button, Table, Text } from '@mantine/core';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '@contract';
import { PageHeader } from '@/components/PageHeader';
import { When } from '@/components/When';
import { answered, api } from '@/lib/api/client';
import { integrationsQuery, type Integration } from '@/lib/queries';
import { useStore, useStoreId } from '@/lib/store';
import { zoneName } from '@/lib/time';
import { deed, factsOf } from './facts';

type Entry = components['schemas']['EntryBody'];

/** Who changed or read what, when, and from where. */
export function AuditPage() {
  const { t } = useTranslation();
  const { id: store, timeZone } = useStore();
  const integrations = useSuspenseQuery(integrationsQuery(store)).data;
  const pages = useSuspenseInfiniteQuery({
    queryKey: ['audit', store],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/api/v1/admin/stores/{store}/audit', { params: { path: { store }, query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const entries = pages.data.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeader title={t('nav.audit')} hint={`${t('audit.hint')} ${t('common.storeTime', { zone: zoneName(timeZone) })}`} />
      <Table.ScrollContainer minWidth={620} type="native" tabIndex={0} role="region" aria-label={t('nav.audit')}>
        <Table verticalSpacing="sm" striped withTableBorder bg="var(--mantine-color-body)">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('audit.when')}</Table.Th>
              <Table.Th>{t('audit.who')}</Table.Th>
              <Table.Th>{t('audit.what')}</Table.Th>
              <Table.Th>{t('audit.from')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entries.map((entry) => (
              <Table.Tr key={entry.id}>
                <Table.Td><When at={entry.at} /></Table.Td>
                <Table.Td>{entry.who}</Table.Td>
                <Table.Td>
                  <Text size="sm">{deed(entry.what)}</Text>
                  <Facts entry={entry} integrations={integrations} />
                </Table.Td>
                <Table.Td>{entry.from ?? ''}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {pages.hasNextPage && (
        <Button mt="md" variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('common.more')}</Button>
      )}
    </>
  );
}

/** To what it was done, on one line; a ticket and a conversation can be opened. */
function Facts({ entry, integrations }: { entry: Entry; integrations: Integration[] }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const details = entry.details as Record<string, string>;
  const facts = factsOf(details, integrations);
  const conversation = entry.what === 'read a conversation' ? details.id : undefined;
  return (
    <Text size="xs" c="dimmed" className="as-written">
      {facts.map(({ label, value, to }, index) => (
        <span key={label + value}>
          {index > 0 && ' · '}
          {label}: {to ? <Anchor component={Link} size="xs" to={`/${store}/${to}`}>{value}</Anchor> : value}
        </span>
      ))}
      {conversation && facts.length > 0 && ' · '}
      {conversation && <Anchor component={Link} size="xs" to={`/${store}/conversations/${conversation}`}>{t('audit.fact.conversation')}</Anchor>}
    </Text>
  );
}
