import { Modal, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSignedOut } from '@/lib/api/access';
import { useSession } from '@/lib/session';
import { SignInForm } from './SignInForm';

/** Comes up over whatever page a call was refused on, and leaves the page as it is. */
export function SignInAgain() {
  const { t } = useTranslation();
  const session = useSession().data;
  const [open, setOpen] = useState(false);
  const answer = useRef<(signedIn: boolean) => void>(undefined);
  useEffect(
    () =>
      onSignedOut(() => {
        setOpen(true);
        return new Promise((resolve) => {
          answer.current = resolve;
        });
      }),
    [],
  );
  const end = (signedIn: boolean) => {
    setOpen(false);
    answer.current?.(signedIn);
  };
  return (
    <Modal opened={open} onClose={() => end(false)} title={t('access.again')} zIndex={1000} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack>
        <Text size="sm" c="dimmed">{t('access.againHint')}</Text>
        <SignInForm email={session?.signedIn ? session.user.email : ''} done={() => end(true)} />
      </Stack>
    </Modal>
  );
}
