import { Alert, Anchor, Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { signInWithPasskey } from '@/lib/passkeys';
import { useAccess, useSession } from '@/lib/session';

/** Email and password, a passkey, or the company's own sign-in, as far as this Baton has them. */
export function SignInForm({ email = '', done }: { email?: string; done: () => void }) {
  const { t } = useTranslation();
  const session = useSession().data;
  const { signIn, refresh } = useAccess();
  const form = useForm({ initialValues: { email, password: '' } });
  const byPassword = useMutation({
    mutationFn: () => signIn(form.values.email, form.values.password),
    onSuccess: done,
    onError: () => form.setFieldValue('password', ''),
  });
  const byPasskey = useMutation({
    mutationFn: async () => {
      await signInWithPasskey();
      return refresh();
    },
    onSuccess: (now) => now.signedIn && done(),
  });
  const ways = session && !session.signedIn ? session : undefined;
  const passkeys = session?.passkeys && 'PublicKeyCredential' in window;
  return (
    <form onSubmit={form.onSubmit(() => byPassword.mutate())}>
      <Stack>
        {ways?.ownerNeeded && <Alert color="yellow">{t('access.ownerNeeded')}</Alert>}
        {byPassword.isError && <ErrorNote problem={byPassword.error} />}
        {byPasskey.isError && <Alert color="red" role="alert">{t('access.passkeyFailed')}</Alert>}
        <TextInput type="email" required autoComplete="username" label={t('access.email')} {...form.getInputProps('email')} />
        <PasswordInput required autoComplete="current-password" label={t('access.password')} {...form.getInputProps('password')} />
        <Button type="submit" loading={byPassword.isPending}>{t('access.signIn')}</Button>
        {(passkeys || ways?.oidc) && <Divider label={t('access.or')} styles={{ label: { color: 'var(--mantine-color-dimmed)' } }} />}
        {passkeys && (
          <Button variant="default" leftSection={<IconFingerprint size={18} />} loading={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
            {t('access.withPasskey')}
          </Button>
        )}
        {ways?.oidc && <Anchor href={ways.oidc.url} ta="center">{t('access.with', { name: ways.oidc.name })}</Anchor>}
      </Stack>
    </form>
  );
}
