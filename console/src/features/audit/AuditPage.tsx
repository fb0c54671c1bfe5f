import { Anchor, Button, Card, Group, Stack, Text } from '@mantine/core';
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
      <Card padding={0} component="ul" className="plain-list" aria-label={t('nav.audit')}>
        {entries.map((entry) => (
          <Group key={entry.id} component="li" justify="space-between" align="flex-start" gap={4} px="md" py="sm">
            <Stack gap={2} maw={640}>
              <Text size="sm" fw={600}>{deed(entry.what)}</Text>
              <Facts entry={entry} integrations={integrations} />
            </Stack>
            <Stack gap={2} className="to-the-end">
              <Text size="sm">{entry.who}</Text>
              <Text size="xs" c="dimmed"><When at={entry.at} size="xs" />{entry.from && ` · ${t('audit.from')} ${entry.from}`}</Text>
            </Stack>
          </Group>
        ))}
      </Card>
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
  if (facts.length === 0 && !conversation) {
    return null;
  }
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
