import { Anchor, Button, Card, Code, CopyButton, Group, Stack, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '@contract';
import { ErrorNote } from '@/components/ErrorNote';
import { PageHeader } from '@/components/PageHeader';
import { When } from '@/components/When';
import { answered, api } from '@/lib/api/client';
import { useRole, useStore } from '@/lib/store';
import { NewKey } from './NewKey';
import { Webhooks } from './Webhooks';

type Key = components['schemas']['KeyBody'];

/** How the chat gets into a shop, and keys for programs. */
export function DevelopersPage() {
  const { t } = useTranslation();
  const { id: store, origins } = useStore();
  const { isOwner } = useRole();
  const snippet = `<script src="${window.location.origin}/widget.js" data-store="${store}" async></script>`;
  return (
    <>
      <PageHeader title={t('nav.developers')} hint={t('developers.hint')} />
      <Stack gap="xl">
        <Card>
          <Stack gap="sm">
            <Title order={2}>{t('developers.widget')}</Title>
            <Text size="sm" c="dimmed">{t('developers.widgetHint')}</Text>
            <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{snippet}</Code>
            <Group gap="md">
              <CopyButton value={snippet}>
                {({ copied, copy }) => <Button size="xs" variant="default" onClick={copy}>{t(copied ? 'common.copied' : 'common.copy')}</Button>}
              </CopyButton>
              {origins.length === 0 && <Anchor component={Link} size="sm" to={`/${store}/store`}>{t('developers.noOrigins')}</Anchor>}
            </Group>
          </Stack>
        </Card>
        {isOwner && <Keys store={store} />}
        <Webhooks store={store} />
        <Card>
          <Stack gap={4}>
            <Title order={2}>{t('developers.api')}</Title>
            <Text size="sm" c="dimmed">{t('developers.apiHint')}</Text>
            <Anchor size="sm" href="/openapi.yaml" target="_blank">{t('developers.openapi')}</Anchor>
          </Stack>
        </Card>
      </Stack>
    </>
  );
}

function Keys({ store }: { store: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const keys = useSuspenseQuery({
    queryKey: ['api-keys', store],
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/api-keys', { params: { path: { store } } }))).items,
  }).data;
  const removing = useMutation({
    mutationFn: (id: string) => answered(api.DELETE('/api/v1/admin/stores/{store}/api-keys/{id}', { params: { path: { store, id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['api-keys', store] }),
  });
  const ask = (key: Key) =>
    modals.openConfirmModal({
      title: t('developers.removeTitle', { name: key.name }),
      children: <Text size="sm">{t('developers.removeHint')}</Text>,
      labels: { confirm: t('common.delete'), cancel: t('common.cancel') },
      confirmProps: { color: 'red.8' },
      onConfirm: () => removing.mutate(key.id),
    });
  return (
    <Card>
      <Stack gap="sm">
        <Title order={2}>{t('developers.keys')}</Title>
        <Text size="sm" c="dimmed">{t('developers.keysHint')}</Text>
        {removing.isError && <ErrorNote problem={removing.error} />}
        {keys.map((key) => (
          <Group key={key.id} justify="space-between" wrap="nowrap">
            <Stack gap={0} miw={0}>
              <Text size="sm" fw={600}>{key.name} <Code>{key.prefix}</Code></Text>
              <Text size="xs" c="dimmed">
                {t(`scope.${key.scope}` as 'scope.admin')} · {t('developers.lastUsed')} {key.lastUsedAt ? <When at={key.lastUsedAt} size="xs" /> : t('common.never')}
              </Text>
            </Stack>
            <Button size="xs" variant="subtle" color="red" c="var(--mantine-color-error)" aria-label={`${t('common.delete')}: ${key.name}`} onClick={() => ask(key)}>{t('common.delete')}</Button>
          </Group>
        ))}
        <NewKey store={store} />
      </Stack>
    </Card>
  );
}
