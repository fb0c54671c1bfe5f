import { Alert, Button, Card, Code, CopyButton, Group, Radio, Stack, Text, Title } from '@mantine/core';
import { useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/PageHeader';
import { Status } from '@/components/Status';
import { answered, api } from '@/lib/api/client';
import { shopQuery, type Shop } from '@/lib/queries';
import { useRole, useStoreId } from '@/lib/store';
import { ConnectionForm } from './ConnectionForm';
import { shopKindsQuery, toneOf, type ShopKind } from './connections';
import { DataRequests } from './DataRequests';
import { DisconnectButton } from './DisconnectButton';

/** The shop system behind the store: which one, how it is, and its settings. */
export function ShopPage() {
  const { t } = useTranslation();
  const store = useStoreId();
  const { canEdit, isOwner } = useRole();
  const queries = useQueryClient();
  const path = { params: { path: { store } } };
  const [read, kinds] = useSuspenseQueries({
    queries: [{ ...shopQuery(store), refetchInterval: 30_000, meta: { quiet: true } }, shopKindsQuery(store)],
  });
  const shop = read.data;
  const [chosen, setChosen] = useState<string>();
  const type = chosen ?? (shop.type === 'none' ? undefined : shop.type);
  const kind = kinds.data.find((one) => one.type === type);
  const changed = () =>
    Promise.all([queries.invalidateQueries({ queryKey: ['shop', store] }), queries.invalidateQueries({ queryKey: ['skills', store] })]);
  return (
    <>
      <PageHeader title={t('nav.shop')} hint={canEdit ? t('shop.hint') : t('common.viewerHint')} />
      <Stack gap="md" maw={760}>
        <Standing shop={shop} kind={kinds.data.find((one) => one.type === shop.type)} changed={changed} />
        {shop.hook && isOwner && <DataRequests />}
        {shop.hook && <Hook address={shop.hook} />}
        {canEdit && (
          <Card>
            <Stack>
              <Title order={2}>{t(shop.type === 'none' ? 'shop.connect' : 'shop.change')}</Title>
              <Radio.Group aria-label={t('shop.which')} value={type ?? null} onChange={setChosen}>
                <Stack gap="sm">
                  {kinds.data.map((one) => <Radio key={one.type} value={one.type} label={one.title} description={one.about} />)}
                </Stack>
              </Radio.Group>
              {kind?.type === 'shopify' && <Alert color="blue" p="xs"><Text size="sm" className="as-written">{t('shop.shopifyWays')}</Text></Alert>}
              {kind && (
                <ConnectionForm
                  key={kind.type}
                  settings={kind.settings}
                  config={shop.type === kind.type ? shop.config : {}}
                  kept={shop.type === kind.type ? shop.kept : []}
                  save={(config) => answered(api.PUT('/api/v1/admin/stores/{store}/shop', { ...path, body: { type: kind.type, config } }))}
                  test={() => answered(api.POST('/api/v1/admin/stores/{store}/shop/test', path))}
                  changed={changed}
                />
              )}
            </Stack>
          </Card>
        )}
      </Stack>
    </>
  );
}

function Standing({ shop, kind, changed }: { shop: Shop; kind?: ShopKind; changed: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const { isOwner } = useRole();
  return (
    <Card>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={600}>{shop.type === 'none' ? t('shop.none') : (kind?.title ?? shop.type)}</Text>
          <Status tone={toneOf(shop.status)}>{t(`connection.${shop.status}` as 'connection.none')}</Status>
        </Group>
        {shop.type === 'none' && <Text size="sm" c="dimmed">{t('shop.noneHint')}</Text>}
        {shop.type === 'demo' && <Alert color="yellow" p="xs">{t('shop.demo')}</Alert>}
        {shop.type !== 'none' && shop.status !== 'connected' && shop.message && <Text size="sm">{shop.message}</Text>}
        {(shop.status === 'failing' || shop.status === 'removed') && (
          <Alert color="red" p="xs">{t(`shop.${shop.status}Hint` as 'shop.failingHint')}</Alert>
        )}
        {shop.type !== 'none' && isOwner && (
          <Group>
            <DisconnectButton
              title={t('shop.disconnectTitle', { name: kind?.title ?? shop.type })}
              follows={[t('integrations.forgets'), t('shop.skillsStop'), t('shop.handoffStays')]}
              disconnect={() => answered(api.DELETE('/api/v1/admin/stores/{store}/shop', { params: { path: { store } } }))}
              changed={changed}
            />
          </Group>
        )}
      </Stack>
    </Card>
  );
}

/** Where the shop system is to tell its news. */
function Hook({ address }: { address: string }) {
  const { t } = useTranslation();
  return (
    <Card>
      <Stack gap="xs">
        <Title order={2}>{t('shop.hook')}</Title>
        <Text size="sm" c="dimmed">{t('shop.hookHint')}</Text>
        <Group gap="sm" wrap="nowrap">
          <Code block flex={1} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{address}</Code>
          <CopyButton value={address}>
            {({ copied, copy }) => <Button size="xs" variant="default" onClick={copy}>{t(copied ? 'common.copied' : 'common.copy')}</Button>}
          </CopyButton>
        </Group>
      </Stack>
    </Card>
  );
}
