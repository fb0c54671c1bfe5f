import { Anchor, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '@/components/PageHeader';
import { integrationsQuery, kindsQuery, settingsQuery, type Integration, type Kind } from '@/lib/queries';
import { useRole, useStoreId } from '@/lib/store';
import { Abilities } from './Abilities';
import { abilities } from './abilities';
import { ConnectDialog } from './ConnectDialog';
import { Connected } from './Connected';
import { Disconnect } from './Disconnect';

/** The helpdesks the store has, and all it could have. */
export function IntegrationsPage() {
  const { t } = useTranslation();
  const store = useStoreId();
  const { canEdit } = useRole();
  const [connected, kinds, read] = useSuspenseQueries({
    queries: [{ ...integrationsQuery(store), refetchInterval: 15_000, meta: { quiet: true } }, kindsQuery(store), settingsQuery(store)],
  });
  const [editing, setEditing] = useState<{ kind: Kind; integration?: Integration }>();
  const [leaving, setLeaving] = useState<Integration>();
  const [asked, setAsked] = useState<Kind>();
  const { settings } = read.data;
  const kindOf = (type: string) => kinds.data.find((kind) => kind.type === type);
  const roleOf = ({ id }: Integration) =>
    id === settings.integrationId ? t('integrations.inUse') : id === settings.fallbackIntegrationId ? t('integrations.isFallback') : undefined;
  return (
    <>
      <PageHeader title={t('nav.integrations')} hint={t('integrations.hint')} />
      <Stack gap="xl">
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          {connected.data.map((one) => {
            const kind = kindOf(one.type);
            return (
              <Connected
                key={one.id}
                integration={one}
                kind={kind}
                use={roleOf(one)}
                edit={() => kind && setEditing({ kind, integration: one })}
                disconnect={() => setLeaving(one)}
              />
            );
          })}
        </SimpleGrid>
        <Stack gap="sm">
          <Title order={2}>{t('integrations.others')}</Title>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            {(['shop', 'model'] as const).map((page) => (
              <Card key={page} padding="md">
                <Group justify="space-between" wrap="nowrap">
                  <div>
                    <Title order={3}>{t(`nav.${page}`)}</Title>
                    <Text size="sm" c="dimmed">{t(`integrations.${page}Hint`)}</Text>
                  </div>
                  <Button size="xs" variant="light" style={{ flex: 'none' }} component={Link} to={`/${store}/${page}`} aria-label={`${t('setup.open')}: ${t(`nav.${page}`)}`}>{t('setup.open')}</Button>
                </Group>
              </Card>
            ))}
          </SimpleGrid>
        </Stack>
        <Stack gap="sm">
          <Title order={2}>{t('integrations.gallery')}</Title>
          <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md">
            {kinds.data.filter((kind) => kind.type !== 'inbox').map((kind) => (
              <Card key={kind.type} padding="md">
                <Stack gap="xs" justify="space-between" h="100%">
                  <div>
                    <Title order={3}>{kind.title}</Title>
                    <Text size="sm" c="dimmed">{abilities(kind.capabilities).slice(0, 3).map((key) => t(key)).join(' · ')}</Text>
                  </div>
                  <Group justify="space-between">
                    <Anchor component="button" type="button" size="sm" onClick={() => setAsked(kind)} aria-label={t('integrations.abilities', { kind: kind.title })}>
                      {t('integrations.whatItCan')}
                    </Anchor>
                    {canEdit && (
                      <Button size="xs" variant="light" onClick={() => setEditing({ kind })} aria-label={t('integrations.connectTitle', { kind: kind.title })}>
                        {t('integrations.connect')}
                      </Button>
                    )}
                  </Group>
                </Stack>
              </Card>
            ))}
          </SimpleGrid>
        </Stack>
      </Stack>
      {editing && <ConnectDialog key={editing.integration?.id ?? editing.kind.type} {...editing} close={() => setEditing(undefined)} />}
      {leaving && <Disconnect integration={leaving} settings={settings} close={() => setLeaving(undefined)} />}
      {asked && <Abilities kind={asked} close={() => setAsked(undefined)} />}
    </>
  );
}
