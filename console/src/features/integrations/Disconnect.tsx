import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { answered, api } from '@/lib/api/client';
import type { Integration } from '@/lib/queries';
import type { HandoffSettings } from '@/lib/settings';
import { useStoreId } from '@/lib/store';

interface Props {
  integration: Integration;
  settings: HandoffSettings;
  close: () => void;
}

/** Says what follows before an integration is removed. */
export function Disconnect({ integration, settings, close }: Props) {
  const { t } = useTranslation();
  const store = useStoreId();
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () =>
      answered(api.DELETE('/api/v1/admin/stores/{store}/integrations/{id}', { params: { path: { store, id: integration.id } } })),
    onSuccess: close,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['integrations', store] });
      void queries.invalidateQueries({ queryKey: ['deliveries', store] });
    },
  });
  return (
    <Modal opened onClose={close} title={t('integrations.disconnectTitle', { name: integration.name })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack>
        {removing.isError && <ErrorNote problem={removing.error} />}
        <List size="sm" spacing={6}>
          <List.Item>{t('integrations.forgets')}</List.Item>
          {settings.integrationId === integration.id && <List.Item>{t('integrations.toInbox')}</List.Item>}
          {settings.fallbackIntegrationId === integration.id && <List.Item>{t('integrations.noFallback')}</List.Item>}
          <List.Item>
            {integration.waiting > 0 ? t('integrations.waitingToInbox', { count: integration.waiting }) : t('integrations.nothingWaits')}
          </List.Item>
          <List.Item>{t('integrations.ticketsStay')}</List.Item>
        </List>
        <Text size="sm" c="dimmed">{t('integrations.noUndo')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>{t('common.cancel')}</Button>
          <Button color="red.8" loading={removing.isPending} onClick={() => removing.mutate()}>{t('integrations.disconnect')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
