import { Badge, Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '@/components/Empty';
import { PageHeader } from '@/components/PageHeader';
import { Status } from '@/components/Status';
import { When } from '@/components/When';
import { answered, api } from '@/lib/api/client';
import { useStore, useStoreId } from '@/lib/store';
import { zoneName } from '@/lib/time';
import { toneOf } from './ticket';

/** All tickets of the store, newest first. */
export function InboxPage() {
  const { t } = useTranslation();
  const store = useStoreId();
  const { timeZone } = useStore();
  const pages = useSuspenseInfiniteQuery({
    queryKey: ['tickets', store],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/api/v1/admin/stores/{store}/tickets', { params: { path: { store }, query: { cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 10_000,
    meta: { quiet: true },
  });
  const tickets = pages.data.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeader title={t('nav.inbox')} hint={`${t('inbox.hint')} ${t('common.storeTime', { zone: zoneName(timeZone) })}`} />
      <Stack gap="sm">
        {tickets.length === 0 && <Empty icon={IconInbox} title={t('inbox.empty')} hint={t('inbox.emptyHint')} />}
        {tickets.map((ticket) => (
          <Card key={ticket.reference} padding="md" component={Link} to={ticket.reference} className="plain-link">
            <Group justify="space-between" align="flex-start" wrap="nowrap" gap="md">
              <Stack gap={4} miw={0}>
                <Group gap="xs">
                  <Text fw={600} size="sm">{ticket.requester.name || ticket.requester.email || t('ticket.noName')}</Text>
                  {(ticket.priority === 'high' || ticket.priority === 'urgent') && (
                    <Badge color="red.9" tt="none">{t(`priority.${ticket.priority}`)}</Badge>
                  )}
                </Group>
                <Text size="sm" lineClamp={2} className="as-written">{ticket.summary}</Text>
                <Text size="xs" c="dimmed">{ticket.reference} · {t(`reason.${ticket.reason}` as 'reason.skill')}</Text>
              </Stack>
              <Stack gap={4} align="flex-end" style={{ flex: 'none' }}>
                <When at={ticket.createdAt} size="xs" />
                {ticket.closedAt ? (
                  <Status tone="quiet">{t('inbox.closed')}</Status>
                ) : (
                  <Status tone={toneOf(ticket.status)}>{t(`ticketStatus.${ticket.status}` as 'ticketStatus.submitted')}</Status>
                )}
              </Stack>
            </Group>
          </Card>
        ))}
        {pages.hasNextPage && (
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('common.more')}</Button>
        )}
      </Stack>
    </>
  );
}
