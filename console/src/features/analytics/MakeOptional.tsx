import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { saveSettings, settingsQuery } from '@/lib/queries';
import type { HandoffSettings } from '@/lib/settings';
import { useStoreId } from '@/lib/store';
import { withOptional } from './optional';

/** Makes a detail optional after a confirmation; what was there comes back by one press. */
export function MakeOptional({ detail }: { detail: string }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const queries = useQueryClient();
  const [asking, { open, close }] = useDisclosure();
  const name = t(`detail.${detail}` as 'detail.name');
  const told = `optional-${detail}`;
  const save = async (change: (settings: HandoffSettings) => HandoffSettings) => {
    const { settings, etag } = await queries.fetchQuery({ ...settingsQuery(store), staleTime: 0 });
    const saved = await saveSettings(store, change(settings), etag);
    queries.setQueryData(settingsQuery(store).queryKey, saved);
    void queries.invalidateQueries({ queryKey: ['versions', store] });
    void queries.invalidateQueries({ queryKey: ['analytics', store, 'advice'] });
  };
  const undoing = useMutation({
    mutationFn: () => save((settings) => withOptional(settings, detail, false)),
    onSuccess: () => notifications.show({ message: t('advice.undone', { detail: name }) }),
    onError: () => notifications.show({ color: 'red', message: t('advice.notUndone') }),
  });
  const making = useMutation({
    mutationFn: () => save((settings) => withOptional(settings, detail, true)),
    onSuccess: () => {
      close();
      notifications.show({
        id: told,
        autoClose: 20_000,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{t('advice.madeOptional', { detail: name })}</Text>
            <Button size="compact-sm" variant="default" onClick={() => { notifications.hide(told); undoing.mutate(); }}>{t('advice.undo')}</Button>
          </Group>
        ),
      });
    },
  });
  return (
    <>
      <Button size="xs" variant="light" onClick={open}>{t('advice.toSettings')}</Button>
      <Modal opened={asking} onClose={close} title={t('advice.optionalAsk', { detail: name })} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Stack>
          {making.isError && <ErrorNote problem={making.error} />}
          <Text size="sm">{t('advice.optionalHint')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common.cancel')}</Button>
            <Button data-autofocus loading={making.isPending} onClick={() => making.mutate()}>{t('advice.toSettings')}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
