import { Button, Card, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconMessages, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Empty } from '@/components/Empty';
import { ErrorNote } from '@/components/ErrorNote';
import { PageHeader } from '@/components/PageHeader';
import { Status } from '@/components/Status';
import { Waiting } from '@/components/Waiting';
import { When } from '@/components/When';
import { languageName } from '@/lib/settings';
import { useStore, useStoreId } from '@/lib/store';
import { zoneName } from '@/lib/time';
import { conversationsQuery, STATUSES, toneOf, type Filter, type Listed } from './conversations';

/** All conversations of the store, found by words and by what became of their handoff. */
export function ConversationsPage() {
  const { t } = useTranslation();
  const store = useStoreId();
  const { timeZone } = useStore();
  const [search, setSearch] = useSearchParams();
  const filter: Filter = { q: search.get('q') ?? undefined, status: search.get('status') ?? undefined };
  const [sought, setSought] = useState(filter.q ?? '');
  const pages = useInfiniteQuery(conversationsQuery(store, filter));
  const found = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const look = (wanted: Filter) =>
    setSearch(Object.entries(wanted).filter((entry): entry is [string, string] => !!entry[1]), { replace: true });
  const clear = () => {
    setSought('');
    look({});
  };
  return (
    <>
      <PageHeader title={t('nav.conversations')} hint={`${t('conversations.hint')} ${t('common.storeTime', { zone: zoneName(timeZone) })}`} />
      <Stack gap="sm">
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            look({ ...filter, q: sought.trim() });
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput type="search" flex="1 1 240px" maxLength={200} label={t('conversations.search')} placeholder={t('conversations.searchHint')} leftSection={<IconSearch size={16} />} value={sought} onChange={(event) => setSought(event.currentTarget.value)} />
            <NativeSelect
              label={t('conversations.status')}
              value={filter.status ?? ''}
              data={[{ value: '', label: t('conversations.any') }, ...STATUSES.map((status) => ({ value: status, label: t(`handoffStatus.${status}`) }))]}
              onChange={(event) => look({ q: sought.trim(), status: event.currentTarget.value })}
            />
            <Button type="submit" variant="default">{t('conversations.find')}</Button>
          </Group>
        </form>
        {pages.isPending && <Waiting />}
        {pages.isError && <ErrorNote problem={pages.error} again={() => void pages.refetch()} />}
        {pages.isSuccess && found.length === 0 && <Nothing sought={!!filter.q || !!filter.status} clear={clear} />}
        {found.map((one) => <Line key={one.id} conversation={one} />)}
        {pages.hasNextPage && (
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('common.more')}</Button>
        )}
      </Stack>
    </>
  );
}

function Nothing({ sought, clear }: { sought: boolean; clear: () => void }) {
  const { t } = useTranslation();
  const store = useStoreId();
  return sought ? (
    <Empty icon={IconSearch} title={t('conversations.noneFound')} hint={t('conversations.noneFoundHint')}>
      <Button mt="sm" variant="default" onClick={clear}>{t('conversations.clear')}</Button>
    </Empty>
  ) : (
    <Empty icon={IconMessages} title={t('conversations.empty')} hint={t('conversations.emptyHint')}>
      <Button mt="sm" variant="light" component={Link} to={`/${store}/developers`}>{t('conversations.toCode')}</Button>
    </Empty>
  );
}

function Line({ conversation }: { conversation: Listed }) {
  const { t, i18n } = useTranslation();
  const { id, name, email, firstWords, startedAt, messages, language, handoff } = conversation;
  const about = [
    t('conversations.count', { count: messages }),
    language && languageName(language, i18n.language),
    handoff && t(`reason.${handoff.reason}` as 'reason.skill'),
    handoff?.reference,
  ];
  return (
    <Card padding="md" component={Link} to={id} className="plain-link">
      <Group justify="space-between" align="flex-start" gap="xs">
        <Stack gap={4} miw={0} flex="1 1 260px">
          <Text fw={600} size="sm">{name || email || t('conversations.unknown')}</Text>
          {firstWords && <Text size="sm" lineClamp={2} className="as-written">{firstWords}</Text>}
          <Text size="xs" c="dimmed">{about.filter(Boolean).join(' · ')}</Text>
        </Stack>
        <Group gap="sm">
          <When at={startedAt} size="xs" />
          {handoff && <Status tone={toneOf(handoff.status)}>{t(`handoffStatus.${handoff.status}` as 'handoffStatus.none')}</Status>}
        </Group>
      </Group>
    </Card>
  );
}
