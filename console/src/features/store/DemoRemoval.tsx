import { Button, Card, Group, List, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNote } from '@/components/ErrorNote';
import { answered, api } from '@/lib/api/client';
import { sessionQuery, useSession } from '@/lib/session';
import { DEMO } from '@/lib/store';

/** Removes the store that Baton brings along, after saying what goes with it. */
export function DemoRemoval() {
  const { t } = useTranslation();
  const session = useSession().data;
  const only = session?.signedIn && session.stores.length === 1;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, { open, close }] = useDisclosure();
  const removing = useMutation({
    mutationFn: () => answered<unknown>(api.DELETE('/api/v1/admin/stores/{store}', { params: { path: { store: DEMO } } })),
    onSuccess: async () => {
      notifications.show({ message: t('demoStore.removed') });
      await queries.refetchQueries({ queryKey: sessionQuery.queryKey });
      void navigate('/', { replace: true });
    },
  });
  return (
    <Card maw={760} mt="md">
      <Stack gap="sm" align="flex-start">
        <Title order={2}>{t('demoStore.title')}</Title>
        <Text size="sm" c="dimmed">{t('demoStore.hint')}</Text>
        <Button variant="default" c="var(--mantine-color-error)" onClick={open}>{t('demoStore.remove')}</Button>
      </Stack>
      <Modal opened={asking} onClose={close} title={t('demoStore.ask')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Stack>
          {removing.isError && <ErrorNote problem={removing.error} />}
          <List size="sm" spacing={6}>
            {(['everything', 'keys', 'helpdesk', 'chat'] as const).map((key) => <List.Item key={key}>{t(`demoStore.${key}`)}</List.Item>)}
            {only && <List.Item>{t('demoStore.only')}</List.Item>}
          </List>
          <Text size="sm" c="dimmed">{t('demoStore.noUndo')}</Text>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={close}>{t('common.cancel')}</Button>
            <Button color="red.8" loading={removing.isPending} onClick={() => removing.mutate()}>{t('demoStore.remove')}</Button>
          </Group>
        </Stack>
      </Modal>
    </Card>
  );
}
