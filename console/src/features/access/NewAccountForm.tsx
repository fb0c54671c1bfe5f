import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { fieldErrors } from '@/lib/api/problem';

export interface NewAccount {
  email: string;
  name: string;
  password: string;
}

interface Props {
  /** An email that is settled, or empty to ask for one. */
  email?: string;
  button: string;
  create: (account: NewAccount) => Promise<unknown>;
  done: () => void;
}

/** Name, password and, where it is not settled, the email of a new account. */
export function NewAccountForm({ email = '', button, create, done }: Props) {
  const { t } = useTranslation();
  const form = useForm<NewAccount>({ initialValues: { email, name: '', password: '' } });
  const creating = useMutation({
    mutationFn: () => create(form.values),
    onSuccess: done,
    onError: (problem) => form.setErrors(fieldErrors(problem)),
  });
  return (
    <form onSubmit={form.onSubmit(() => creating.mutate())}>
      <Stack>
        {creating.isError && <ErrorNote problem={creating.error} shown={(pointer) => pointer.slice(1) in form.values} />}
        <TextInput required autoComplete="name" label={t('access.name')} {...form.getInputProps('name')} />
        <TextInput type="email" required readOnly={email !== ''} autoComplete="username" label={t('access.email')} {...form.getInputProps('email')} />
        <PasswordInput required minLength={10} autoComplete="new-password" label={t('access.password')} description={t('access.passwordHint')} {...form.getInputProps('password')} />
        <Button type="submit" loading={creating.isPending}>{button}</Button>
      </Stack>
    </form>
  );
}
