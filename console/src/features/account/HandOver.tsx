import { Button, Card, Group, Modal, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { fieldErrors } from '@/lib/api/problem';
import { useAccess } from '@/lib/session';

/** Whoever runs the installation lets a colleague do so from now on. */
export function HandOver() {
  const { t } = useTranslation();
  const { handOver } = useAccess();
  const [asking, { open, close }] = useDisclosure();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const handing = useMutation({
    mutationFn: () => handOver(email, password),
    onSuccess: () => {
      notifications.show({ message: t('account.handedOver', { email }) });
      close();
    },
  });
  const errors = fieldErrors(handing.error);
  return (
    <Card>
      <Stack gap="sm" align="flex-start">
        <Title order={2}>{t('account.run')}</Title>
        <Text size="sm" c="dimmed">{t('account.runHint')}</Text>
        <Button variant="default" onClick={open}>{t('account.handOver')}</Button>
      </Stack>
      <Modal opened={asking} onClose={close} title={t('account.handOver')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            handing.mutate();
          }}
        >
          <Stack>
            {handing.isError && <ErrorNote problem={handing.error} shown={(pointer) => pointer === '/email' || pointer === '/password'} />}
            <Text size="sm">{t('account.handOverHint')}</Text>
            <TextInput required type="email" data-autofocus label={t('account.handOverTo')} value={email} error={errors.email} onChange={(event) => setEmail(event.currentTarget.value)} />
            <PasswordInput autoComplete="current-password" label={t('account.current')} description={t('account.deletePassword')} value={password} error={errors.password} onChange={(event) => setPassword(event.currentTarget.value)} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>{t('common.cancel')}</Button>
              <Button type="submit" loading={handing.isPending}>{t('account.handOver')}</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </Card>
  );
}
