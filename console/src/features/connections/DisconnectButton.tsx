import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';

interface Props {
  title: string;
  /** What follows, line by line. */
  follows: string[];
  disconnect: () => Promise<unknown>;
  changed: () => Promise<unknown>;
}

/** Disconnects after saying what follows. */
export function DisconnectButton({ title, follows, disconnect, changed }: Props) {
  const { t } = useTranslation();
  const [asking, { open, close }] = useDisclosure();
  const removing = useMutation({
    mutationFn: disconnect,
    onSuccess: async () => {
      close();
      await changed();
    },
  });
  return (
    <>
      <Button size="xs" variant="subtle" color="red" c="var(--mantine-color-error)" onClick={open}>{t('integrations.disconnect')}</Button>
      <Modal opened={asking} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <Stack>
          {removing.isError && <ErrorNote problem={removing.error} />}
          <List size="sm" spacing={6}>{follows.map((line) => <List.Item key={line}>{line}</List.Item>)}</List>
          <Text size="sm" c="dimmed">{t('integrations.noUndo')}</Text>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={close}>{t('common.cancel')}</Button>
            <Button color="red.8" loading={removing.isPending} onClick={() => removing.mutate()}>{t('integrations.disconnect')}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
