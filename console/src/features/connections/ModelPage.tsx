import { Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/PageHeader';
import { Status } from '@/components/Status';
import { When } from '@/components/When';
import { answered, api } from '@/lib/api/client';
import { useRole, useStoreId } from '@/lib/store';
import { ConnectionForm } from './ConnectionForm';
import { modelQuery, toneOf, type Model } from './connections';
import { DisconnectButton } from './DisconnectButton';

const PROVIDERS: Record<string, string> = { openai: 'OpenAI', anthropic: 'Anthropic', gemini: 'Gemini', ollama: 'Ollama' };

/** The store's language model: what it is for, how it is, and its settings. */
export function ModelPage() {
  const { t } = useTranslation();
  const store = useStoreId();
  const { canEdit } = useRole();
  const queries = useQueryClient();
  const path = { params: { path: { store } } };
  const model = useSuspenseQuery({ ...modelQuery(store), refetchInterval: 30_000, meta: { quiet: true } }).data;
  const changed = () =>
    Promise.all([queries.invalidateQueries({ queryKey: ['model', store] }), queries.invalidateQueries({ queryKey: ['assistant', store] })]);
  return (
    <>
      <PageHeader title={t('nav.model')} hint={canEdit ? t('model.hint') : t('common.viewerHint')} />
      <Stack gap="md" maw={760}>
        <Standing model={model} changed={changed} />
        <Card>
          <Stack gap="xs">
            <Title order={2}>{t('model.what')}</Title>
            <List size="sm" spacing={6}>
              {(['asked', 'told', 'cannot', 'without'] as const).map((key) => <List.Item key={key}>{t(`model.${key}`)}</List.Item>)}
            </List>
          </Stack>
        </Card>
        {canEdit && (
          <Card>
            <Stack>
              <Title order={2}>{t(model.connected ? 'model.change' : 'model.connect')}</Title>
              <ConnectionForm
                key={String(model.connected)}
                settings={model.settings}
                config={model.config}
                kept={model.kept}
                save={(config) => answered(api.PUT('/api/v1/admin/stores/{store}/model', { ...path, body: { config } }))}
                test={() => answered(api.POST('/api/v1/admin/stores/{store}/model/test', path))}
                changed={changed}
              />
            </Stack>
          </Card>
        )}
      </Stack>
    </>
  );
}

function Standing({ model, changed }: { model: Model; changed: () => Promise<unknown> }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const { isOwner } = useRole();
  const name = model.connected ? `${PROVIDERS[String(model.config.provider)] ?? String(model.config.provider)} · ${String(model.config.model)}` : t(model.operatorHasOne ? 'model.operators' : 'model.none');
  return (
    <Card>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text fw={600}>{name}</Text>
          <Status tone={toneOf(model.status)}>{t(`connection.${model.status}` as 'connection.none')}</Status>
        </Group>
        {model.message && <Text size="sm">{model.message}</Text>}
        {model.lastSuccessAt && <Text size="xs" c="dimmed">{t('model.lastSuccess')} <When at={model.lastSuccessAt} size="xs" /></Text>}
        {model.connected && isOwner && (
          <Group>
            <DisconnectButton
              title={t('model.disconnectTitle')}
              follows={[t('integrations.forgets'), t(model.operatorHasOne ? 'model.thenOperators' : 'model.thenNone')]}
              disconnect={() => answered(api.DELETE('/api/v1/admin/stores/{store}/model', { params: { path: { store } } }))}
              changed={changed}
            />
          </Group>
        )}
      </Stack>
    </Card>
  );
}
