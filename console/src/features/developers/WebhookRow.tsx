import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { OnceShown } from '@/components/OnceShown';
import { Status } from '@/components/Status';
import { When } from '@/components/When';
import { answered, api } from '@/lib/api/client';
import { useRole } from '@/lib/store';
import { WebhookMessages } from './WebhookMessages';
import { TONES, type Webhook, webhooksKey, word } from './webhooks';

/** One webhook: how it fares, and what can be done with it. */
export function WebhookRow({ store, webhook }: { store: string; webhook: Webhook }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { canEdit, isOwner } = useRole();
  const [open, setOpen] = useState(false);
  const params = { path: { store, id: webhook.id } };
  const onSettled = () => queries.invalidateQueries({ queryKey: webhooksKey(store) });
  const testing = useMutation({ mutationFn: () => answered(api.POST('/api/v1/admin/stores/{store}/webhooks/{id}/test', { params })), onSettled });
  const renewing = useMutation({ mutationFn: () => answered(api.POST('/api/v1/admin/stores/{store}/webhooks/{id}/secret', { params })), onSettled });
  const switching = useMutation({
    mutationFn: (enabled: boolean) => answered(api.PUT('/api/v1/admin/stores/{store}/webhooks/{id}', { params, body: { url: webhook.url, events: webhook.events, description: webhook.description, enabled } })),
    onSettled,
  });
  const removing = useMutation({ mutationFn: () => answered(api.DELETE('/api/v1/admin/stores/{store}/webhooks/{id}', { params })), onSettled });
  const ask = (title: string, hint: string, confirm: string, onConfirm: () => void) =>
    modals.openConfirmModal({ title, children: <Text size="sm">{hint}</Text>, labels: { confirm, cancel: t('common.cancel') }, onConfirm });
  const failed = [testing, renewing, switching, removing].find((one) => one.isError);
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start">
        <Stack gap={2} miw={0} flex={1}>
          <Code style={{ overflowWrap: 'anywhere' }}>{webhook.url}</Code>
          <Text size="xs" c="dimmed">
            {webhook.description && `${webhook.description} · `}
            {webhook.events.map((event) => t(`webhooks.event.${word(event)}` as 'webhooks.event.agent_replied')).join(', ')}
          </Text>
          {webhook.lastError && webhook.status !== 'working' && <Text size="xs">{webhook.lastError.message} <When at={webhook.lastError.at} size="xs" /></Text>}
        </Stack>
        <Status tone={TONES[webhook.status] ?? 'waiting'}>{t(`webhooks.status.${webhook.offBecause ?? webhook.status}` as 'webhooks.status.off')}</Status>
      </Group>
      <Group gap="xs">
        <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>{t('webhooks.messages')}</Button>
        {canEdit && (
          <>
            <Button size="xs" variant="default" loading={testing.isPending} onClick={() => testing.mutate()}>{t('webhooks.test')}</Button>
            <Button size="xs" variant="default" loading={switching.isPending} onClick={() => switching.mutate(!webhook.enabled)}>{t(webhook.enabled ? 'webhooks.switchOff' : 'webhooks.switchOn')}</Button>
            <Button size="xs" variant="default" loading={renewing.isPending} onClick={() => ask(t('webhooks.renewTitle'), t('webhooks.renewHint'), t('webhooks.renew'), () => renewing.mutate())}>{t('webhooks.renew')}</Button>
          </>
        )}
        {isOwner && (
          <Button size="xs" variant="subtle" color="red" c="var(--mantine-color-error)" aria-label={`${t('common.delete')}: ${webhook.url}`} onClick={() => ask(t('webhooks.removeTitle'), t('webhooks.removeHint'), t('common.delete'), () => removing.mutate())}>
            {t('common.delete')}
          </Button>
        )}
      </Group>
      {failed && <ErrorNote problem={failed.error} />}
      {testing.data && <Alert color={testing.data.ok ? 'evergreen' : 'red'} role="status">{testing.data.ok ? t('webhooks.testFine') : testing.data.message}</Alert>}
      {renewing.data && <OnceShown hint={t('webhooks.renewedOnce')} text={renewing.data.secret} />}
      {open && <WebhookMessages store={store} webhook={webhook} />}
    </Stack>
  );
}
