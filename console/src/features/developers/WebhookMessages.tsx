import { Button, Group, Loader, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { Status } from '@/components/Status';
import { When } from '@/components/When';
import { answered, api } from '@/lib/api/client';
import { useRole } from '@/lib/store';
import { TONES, type Webhook, word } from './webhooks';

/** What a webhook was told lately, and how that went. */
export function WebhookMessages({ store, webhook }: { store: string; webhook: Webhook }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { canEdit } = useRole();
  const path = { store, id: webhook.id };
  const key = ['webhook-messages', store, webhook.id];
  const messages = useQuery({
    queryKey: key,
    refetchInterval: 5_000,
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/webhooks/{id}/messages', { params: { path } }))).items,
  });
  const again = useMutation({
    mutationFn: (message: string) => answered(api.POST('/api/v1/admin/stores/{store}/webhooks/{id}/messages/{message}/send-again', { params: { path: { ...path, message } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  const allAgain = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/admin/stores/{store}/webhooks/{id}/messages/send-again', { params: { path } })),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  if (messages.isPending) {
    return <Loader size="sm" />;
  }
  const items = messages.data ?? [];
  const failed = [messages, again, allAgain].find((one) => one.isError);
  return (
    <Stack gap="xs">
      {failed && <ErrorNote problem={failed.error} />}
      {items.length === 0 && !failed && <Text size="sm" c="dimmed">{t('webhooks.none')}</Text>}
      {items.length > 0 && (
        <Table.ScrollContainer minWidth={520} type="native">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('webhooks.when')}</Table.Th>
                <Table.Th>{t('webhooks.what')}</Table.Th>
                <Table.Th>{t('webhooks.how')}</Table.Th>
                {canEdit && <Table.Th>{t('webhooks.act')}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((message) => (
                <Table.Tr key={message.id}>
                  <Table.Td><When at={message.at} size="xs" /></Table.Td>
                  <Table.Td><Text size="sm">{t(`webhooks.event.${word(message.event)}` as 'webhooks.event.agent_replied')}</Text></Table.Td>
                  <Table.Td>
                    <Status tone={TONES[message.status] ?? 'waiting'}>{t(`webhooks.message.${message.status}` as 'webhooks.message.taken')}</Status>
                    {message.attempts.map((attempt) => (
                      <Text key={attempt.at} size="xs" c="dimmed"><When at={attempt.at} size="xs" /> · {attempt.httpStatus ?? '–'} · {attempt.message}</Text>
                    ))}
                  </Table.Td>
                  {canEdit && (
                    <Table.Td>
                      <Button size="compact-xs" variant="default" disabled={!webhook.enabled} aria-label={`${t('webhooks.again')}: ${message.event} ${message.at}`} onClick={() => again.mutate(message.id)}>{t('webhooks.again')}</Button>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {canEdit && webhook.enabled && items.some((message) => message.status === 'given_up') && (
        <Group><Button size="xs" variant="light" loading={allAgain.isPending} onClick={() => allAgain.mutate()}>{t('webhooks.allAgain')}</Button></Group>
      )}
    </Stack>
  );
}
