import { Button, Card, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNote } from '@/components/ErrorNote';
import { PageHeader } from '@/components/PageHeader';
import { fieldErrors } from '@/lib/api/problem';
import { useAccess, useSession } from '@/lib/session';
import { DeleteAccount } from './DeleteAccount';
import { HandOver } from './HandOver';
import { PasskeysCard } from './PasskeysCard';

/** The signed-in person's own password, passkeys and sessions. */
export function AccountPage() {
  const { t } = useTranslation();
  const session = useSession().data;
  const { signOutEverywhere } = useAccess();
  const navigate = useNavigate();
  const leaving = useMutation({ mutationFn: signOutEverywhere, onSuccess: () => void navigate('/sign-in') });
  if (!session?.signedIn) {
    return null;
  }
  return (
    <>
      <PageHeader title={t('nav.account')} hint={`${session.user.name} · ${session.user.email}`} />
      <Stack gap="md" maw={640}>
        <PasswordCard />
        <PasskeysCard />
        <Card>
          <Stack gap="sm" align="flex-start">
            <Title order={2}>{t('account.everywhere')}</Title>
            <Text size="sm" c="dimmed">{t('account.everywhereHint')}</Text>
            {leaving.isError && <ErrorNote problem={leaving.error} />}
            <Button variant="default" loading={leaving.isPending} onClick={() => leaving.mutate()}>{t('account.everywhere')}</Button>
          </Stack>
        </Card>
        {session.installation && <HandOver />}
        <DeleteAccount />
      </Stack>
    </>
  );
}

function PasswordCard() {
  const { t } = useTranslation();
  const { changePassword } = useAccess();
  const form = useForm({ initialValues: { current: '', new: '' } });
  const changing = useMutation({
    mutationFn: () => changePassword(form.values.current, form.values.new),
    onSuccess: () => {
      form.reset();
      notifications.show({ message: t('account.passwordChanged') });
    },
    onError: (problem) => form.setErrors(fieldErrors(problem)),
  });
  return (
    <Card>
      <form onSubmit={form.onSubmit(() => changing.mutate())}>
        <Stack gap="sm" align="stretch">
          <Title order={2}>{t('account.password')}</Title>
          {changing.isError && <ErrorNote problem={changing.error} shown={(pointer) => pointer === '/new' || pointer === '/current'} />}
          <PasswordInput required autoComplete="current-password" label={t('account.current')} {...form.getInputProps('current')} />
          <PasswordInput required minLength={10} autoComplete="new-password" label={t('account.new')} description={t('access.passwordHint')} {...form.getInputProps('new')} />
          <Button type="submit" style={{ alignSelf: 'flex-start' }} loading={changing.isPending}>{t('account.changePassword')}</Button>
        </Stack>
      </form>
    </Card>
  );
}
