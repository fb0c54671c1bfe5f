import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '@/components/Waiting';
import type { HandoffSettings } from '@/lib/settings';
import { SideBySide } from './SideBySide';

interface Props {
  mine: HandoffSettings;
  theirs: HandoffSettings;
  keepMine: () => void;
  takeTheirs: () => void;
  close: () => void;
}

/** Somebody else saved meanwhile: shows both, and lets a person decide. */
export function Conflict({ mine, theirs, keepMine, takeTheirs, close }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={close} size="xl" zIndex={250} title={t('conflict.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack>
        <Alert color="yellow" icon={<IconGitMerge size={20} />} role="alert">{t('conflict.hint')}</Alert>
        <Suspense fallback={<Waiting />}>
          <SideBySide left={{ title: t('conflict.mine'), settings: mine }} right={{ title: t('conflict.theirs'), settings: theirs }} />
        </Suspense>
        <Group justify="flex-end">
          <Button variant="default" onClick={takeTheirs}>{t('conflict.takeTheirs')}</Button>
          <Button onClick={keepMine}>{t('conflict.keepMine')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
