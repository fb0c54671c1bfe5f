import { Button, Card, Checkbox, Group, List, Modal, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorNote } from '@/components/ErrorNote';
import { PageHeader } from '@/components/PageHeader';
import { Waiting } from '@/components/Waiting';
import { When } from '@/components/When';
import { answered, api } from '@/lib/api/client';
import type { Version } from '@/lib/queries';
import { useRole, useStoreId } from '@/lib/store';
import { Comparison } from './Comparison';

/** Every version of the settings: who, when, what changed; compare and restore. */
export function VersionsPage() {
  const { t } = useTranslation();
  const store = useStoreId();
  const { canEdit } = useRole();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<number[]>([]);
  const [comparing, setComparing] = useState(false);
  const pages = useSuspenseInfiniteQuery({
    queryKey: ['versions', store],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/admin/stores/{store}/skills/human-handoff/settings/versions', {
          params: { path: { store }, query: { cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => (page.nextCursor ? Number(page.nextCursor) : undefined),
  });
  const versions = pages.data.pages.flatMap((page) => page.items);
  const newest = versions[0]?.version;
  const restoring = useMutation({
    mutationFn: (version: number) =>
      answered(
        api.POST('/api/v1/admin/stores/{store}/skills/human-handoff/settings/versions/{version}/restore', {
          params: { path: { store, version }, header: { 'If-Match': `"${newest}"` } },
        }),
      ),
    onSuccess: () => {
      notifications.show({ message: t('versions.restored') });
      setChosen([]);
      void queries.invalidateQueries({ queryKey: ['settings', store] });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['versions', store] }),
  });
  const ask = (version: number) =>
    modals.openConfirmModal({
      title: t('versions.restoreTitle', { version }),
      children: <Text size="sm">{t('versions.restoreHint')}</Text>,
      labels: { confirm: t('versions.restore'), cancel: t('common.cancel') },
      onConfirm: () => restoring.mutate(version),
    });
  const toggle = (version: number) =>
    setChosen((before) => (before.includes(version) ? before.filter((one) => one !== version) : [...before, version].slice(-2)));
  return (
    <>
      <PageHeader title={t('versions.title')} hint={t('versions.hint')}>
        <Button variant="default" component={Link} to={`/${store}/skills/human-handoff`}>{t('skills.editSettings')}</Button>
        <Button disabled={chosen.length !== 2} onClick={() => setComparing(true)}>{t('versions.compare')}</Button>
      </PageHeader>
      <Stack gap="sm">
        {restoring.isError && <ErrorNote problem={restoring.error} />}
        {versions.map((one) => (
          <Row key={one.version} version={one} newest={one.version === newest} chosen={chosen.includes(one.version)} toggle={toggle} restore={canEdit ? ask : undefined} />
        ))}
        {pages.hasNextPage && (
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t('common.more')}</Button>
        )}
      </Stack>
      {comparing && chosen.length === 2 && (
        <Modal opened size="xl" onClose={() => setComparing(false)} title={t('versions.compareTitle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
          <Suspense fallback={<Waiting />}>
            <Comparison left={Math.min(...chosen)} right={Math.max(...chosen)} />
          </Suspense>
        </Modal>
      )}
    </>
  );
}

interface RowProps {
  version: Version;
  newest: boolean;
  chosen: boolean;
  toggle: (version: number) => void;
  restore?: (version: number) => void;
}

function Row({ version: { version, author, at, changes }, newest, chosen, toggle, restore }: RowProps) {
  const { t } = useTranslation();
  return (
    <Card padding="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Group align="flex-start" wrap="nowrap">
          <Checkbox mt={3} checked={chosen} aria-label={t('versions.choose', { version })} onChange={() => toggle(version)} />
          <Stack gap={4}>
            <Text fw={600} size="sm">{t('versions.number', { version })}{newest && ` · ${t('versions.inForce')}`}</Text>
            <Text size="sm" c="dimmed">{author} · <When at={at} /></Text>
            <List size="sm" spacing={2}>
              {changes.map((change) => <List.Item key={change}>{change}</List.Item>)}
            </List>
          </Stack>
        </Group>
        {restore && !newest && (
          <Button size="xs" variant="default" onClick={() => restore(version)}>{t('versions.restore')}</Button>
        )}
      </Group>
    </Card>
  );
}
