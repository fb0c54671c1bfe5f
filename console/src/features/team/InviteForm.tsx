import { Button, Card, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { OnceShown } from '@/components/OnceShown';
import { answered, api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { Role } from '@/lib/session';

/** Invites somebody by a link that is shown once. */
export function InviteForm({ store, roles }: { store: string; roles: Role[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const inviting = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/admin/stores/{store}/team/invitations', { params: { path: { store } }, body: { email, role } })),
    onSuccess: () => setEmail(''),
    onSettled: () => queries.invalidateQueries({ queryKey: ['team', store] }),
  });
  return (
    <Card>
      <Stack gap="sm">
        <Title order={2}>{t('team.invite')}</Title>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            inviting.mutate();
          }}
        >
          <Group align="flex-start" gap="sm">
            <TextInput type="email" required miw={240} label={t('access.email')} value={email} error={fieldErrors(inviting.error).email} onChange={(event) => setEmail(event.currentTarget.value)} />
            <NativeSelect label={t('team.role')} value={role} data={roles.map((one) => ({ value: one, label: t(`role.${one}`) }))} onChange={(event) => setRole(event.currentTarget.value as Role)} />
            <Button mt={25} type="submit" variant="light" loading={inviting.isPending}>{t('team.inviteDo')}</Button>
          </Group>
        </form>
        <Text size="xs" c="dimmed">{t(`roleHint.${role}`)}</Text>
        {inviting.isError && <ErrorNote problem={inviting.error} shown={(pointer) => pointer === '/email'} />}
        {inviting.data && <OnceShown hint={t('team.linkOnce', { email: inviting.data.email })} text={inviting.data.link} />}
      </Stack>
    </Card>
  );
}
