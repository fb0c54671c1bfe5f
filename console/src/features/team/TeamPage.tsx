import { Button, Card, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { PageHeader } from '@/components/PageHeader';
import { When } from '@/components/When';
import { answered, api } from '@/lib/api/client';
import { useSession, type Role } from '@/lib/session';
import { useRole, useStoreId } from '@/lib/store';
import { InviteForm } from './InviteForm';

const ROLES: Role[] = ['owner', 'editor', 'viewer'];

/** Who works for the store, and as what. */
export function TeamPage() {
  const { t } = useTranslation();
  const store = useStoreId();
  const { isOwner } = useRole();
  const session = useSession().data;
  const me = session?.signedIn ? session.user.id : '';
  const queries = useQueryClient();
  const team = useSuspenseQuery({
    queryKey: ['team', store],
    queryFn: () => answered(api.GET('/api/v1/admin/stores/{store}/team', { params: { path: { store } } })),
  }).data;
  const acting = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['team', store] }),
  });
  const change = (account: string, role: string) =>
    acting.mutate(() => answered(api.PUT('/api/v1/admin/stores/{store}/team/{account}', { params: { path: { store, account } }, body: { role } })));
  const remove = (account: string, name: string) =>
    modals.openConfirmModal({
      title: t('team.removeTitle', { name }),
      children: <Text size="sm">{t('team.removeHint')}</Text>,
      labels: { confirm: t('team.remove'), cancel: t('common.cancel') },
      confirmProps: { color: 'red.8' },
      onConfirm: () => acting.mutate(() => answered(api.DELETE('/api/v1/admin/stores/{store}/team/{account}', { params: { path: { store, account } } }))),
    });
  const revoke = (id: string) =>
    acting.mutate(() => answered(api.DELETE('/api/v1/admin/stores/{store}/team/invitations/{id}', { params: { path: { store, id } } })));
  return (
    <>
      <PageHeader title={t('nav.team')} hint={t('team.hint')} />
      <Stack gap="md">
        {acting.isError && <ErrorNote problem={acting.error} />}
        {team.items.map((one) => (
          <Card key={one.id} padding="md">
            <Group justify="space-between">
              <Stack gap={0}>
                <Text size="sm" fw={600}>{one.name}{one.id === me && ` (${t('team.you')})`}</Text>
                <Text size="sm" c="dimmed">{one.email}</Text>
                <Text size="xs" c="dimmed">{t('team.lastSeen')} {one.lastSeenAt ? <When at={one.lastSeenAt} size="xs" /> : t('common.never')}</Text>
              </Stack>
              {isOwner ? (
                <Group gap="sm">
                  <NativeSelect
                    aria-label={t('team.roleOf', { name: one.name })}
                    value={one.role}
                    data={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
                    onChange={(event) => change(one.id, event.currentTarget.value)}
                  />
                  <Button size="xs" variant="subtle" color="red" c="var(--mantine-color-error)" aria-label={`${t('team.remove')}: ${one.name}`} onClick={() => remove(one.id, one.name)}>{t('team.remove')}</Button>
                </Group>
              ) : (
                <Text size="sm">{t(`role.${one.role}` as 'role.owner')}</Text>
              )}
            </Group>
          </Card>
        ))}
        {team.invitations.length > 0 && <Title order={2}>{t('team.invited')}</Title>}
        {team.invitations.map((one) => (
          <Card key={one.id} padding="md">
            <Group justify="space-between">
              <Stack gap={0}>
                <Text size="sm" fw={600}>{one.email}</Text>
                <Text size="xs" c="dimmed">{t(`role.${one.role}` as 'role.owner')} · {t('team.until')} <When at={one.expiresAt} size="xs" /></Text>
              </Stack>
              {isOwner && <Button size="xs" variant="default" onClick={() => revoke(one.id)}>{t('team.revoke')}</Button>}
            </Group>
          </Card>
        ))}
        {isOwner && <InviteForm store={store} roles={ROLES} />}
      </Stack>
    </>
  );
}
