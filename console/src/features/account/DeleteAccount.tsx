import { Button, Card, Group, List, Modal, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNote } from '@/components/ErrorNote';
import { fieldErrors } from '@/lib/api/problem';
import { useAccess } from '@/lib/session';

/** The end of one's own account, after saying what goes and what stays. */
export function DeleteAccount() {
  const { t } = useTranslation();
  const { deleteAccount } = useAccess();
  const navigate = useNavigate();
  const [asking, { open, close }] = useDisclosure();
  const [password, setPassword] = useState('');
  const deleting = useMutation({ mutationFn: () => deleteAccount(password), onSuccess: () => void navigate('/sign-in', { replace: true }) });
  return (
    <Card>
      <Stack gap="sm" align="flex-start">
        <Title order={2}>{t('account.delete')}</Title>
        <Text size="sm" c="dimmed">{t('account.deleteHint')}</Text>
        <Button variant="default" c="var(--mantine-color-error)" onClick={open}>{t('account.delete')}</Button>
      </Stack>
      <Modal opened={asking} onClose={close} title={t('account.deleteAsk')} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            deleting.mutate();
          }}
        >
          <Stack>
            {deleting.isError && <ErrorNote problem={deleting.error} shown={(pointer) => pointer === '/password'} />}
            <List size="sm" spacing={6}>
              {(['deleteGoes', 'deleteStays', 'deleteAgain'] as const).map((key) => <List.Item key={key}>{t(`account.${key}`)}</List.Item>)}
            </List>
            <PasswordInput autoComplete="current-password" label={t('account.current')} description={t('account.deletePassword')} value={password} error={fieldErrors(deleting.error).password} onChange={(event) => setPassword(event.currentTarget.value)} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>{t('common.cancel')}</Button>
              <Button type="submit" color="red.8" loading={deleting.isPending}>{t('account.delete')}</Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </Card>
  );
}
