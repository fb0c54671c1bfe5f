import { Alert, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { When } from '@/components/When';
import { answered, api } from '@/lib/api/client';
import { registerPasskey } from '@/lib/passkeys';
import { useSession } from '@/lib/session';

/** Somebody's passkeys: made by this browser, removed here. */
export function PasskeysCard() {
  const { t } = useTranslation();
  const session = useSession().data;
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const possible = session?.passkeys === true && 'PublicKeyCredential' in window;
  const keys = useQuery({
    queryKey: ['passkeys'],
    queryFn: async () => (await answered(api.GET('/api/v1/session/passkeys', {}))).items,
  });
  const again = { onSettled: () => queries.invalidateQueries({ queryKey: ['passkeys'] }) };
  const making = useMutation({ mutationFn: () => registerPasskey(name), onSuccess: () => setName(''), ...again });
  const removing = useMutation({
    mutationFn: (id: string) => answered(api.DELETE('/api/v1/session/passkeys/{id}', { params: { path: { id } } })),
    ...again,
  });
  return (
    <Card>
      <Stack gap="sm">
        <Title order={2}>{t('account.passkeys')}</Title>
        <Text size="sm" c="dimmed">{t(possible ? 'account.passkeysHint' : 'account.passkeysNot')}</Text>
        {keys.isError && <ErrorNote problem={keys.error} />}
        {making.isError && <Alert color="red" role="alert">{t('access.passkeyFailed')}</Alert>}
        {removing.isError && <ErrorNote problem={removing.error} />}
        {keys.data?.map((key) => (
          <Group key={key.id} justify="space-between" wrap="nowrap">
            <Stack gap={0}>
              <Text size="sm" fw={600}>{key.name}</Text>
              <Text size="xs" c="dimmed">{t('developers.lastUsed')} <When at={key.lastUsedAt} size="xs" /></Text>
            </Stack>
            <Button size="xs" variant="subtle" color="red" c="var(--mantine-color-error)" aria-label={`${t('common.delete')}: ${key.name}`} onClick={() => removing.mutate(key.id)}>{t('common.delete')}</Button>
          </Group>
        ))}
        {possible && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              making.mutate();
            }}
          >
            <Group align="flex-end" gap="sm">
              <TextInput required maxLength={60} label={t('account.passkeyName')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
              <Button type="submit" variant="light" loading={making.isPending}>{t('account.addPasskey')}</Button>
            </Group>
          </form>
        )}
      </Stack>
    </Card>
  );
}
