import { Card, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '@/lib/api/client';
import { useRole } from '@/lib/store';
import { NewWebhook } from './NewWebhook';
import { WebhookRow } from './WebhookRow';
import { webhooksKey } from './webhooks';

/** The programs of the store's own that hear what becomes of handoffs. */
export function Webhooks({ store }: { store: string }) {
  const { t } = useTranslation();
  const { canEdit } = useRole();
  const webhooks = useSuspenseQuery({
    queryKey: webhooksKey(store),
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/webhooks', { params: { path: { store } } }))).items,
  }).data;
  return (
    <Card>
      <Stack gap="md">
        <Stack gap={4}>
          <Title order={2}>{t('webhooks.title')}</Title>
          <Text size="sm" c="dimmed">{t('webhooks.hint')}</Text>
        </Stack>
        {webhooks.map((webhook) => <WebhookRow key={webhook.id} store={store} webhook={webhook} />)}
        {canEdit && <NewWebhook store={store} />}
      </Stack>
    </Card>
  );
}
