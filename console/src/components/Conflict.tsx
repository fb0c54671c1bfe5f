import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from './Waiting';

/** What a person can do when somebody else saved meanwhile. */
export interface Choices {
  keepMine: () => void;
  takeTheirs: () => void;
  close: () => void;
}

/** Somebody else saved meanwhile: shows where both differ, and lets a person decide. */
export function Conflict({ keepMine, takeTheirs, close, children }: Choices & { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={close} size="xl" zIndex={250} title={t('conflict.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack>
        <Alert color="yellow" icon={<IconGitMerge size={20} />} role="alert">{t('conflict.hint')}</Alert>
        <Suspense fallback={<Waiting />}>{children}</Suspense>
        <Group justify="flex-end">
          <Button variant="default" onClick={takeTheirs}>{t('conflict.takeTheirs')}</Button>
          <Button onClick={keepMine}>{t('conflict.keepMine')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
