import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { OnceShown } from '@/components/OnceShown';
import { answered, api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';

/** Makes a key, and shows it this once. */
export function NewKey({ store }: { store: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [scope, setScope] = useState('handoffs');
  const making = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/admin/stores/{store}/api-keys', { params: { path: { store } }, body: { name, scope } })),
    onSuccess: () => setName(''),
    onSettled: () => queries.invalidateQueries({ queryKey: ['api-keys', store] }),
  });
  const errors = fieldErrors(making.error);
  return (
    <Stack gap="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <Group align="flex-start" gap="sm">
          <TextInput required maxLength={60} label={t('developers.keyName')} value={name} error={errors.name} onChange={(event) => setName(event.currentTarget.value)} />
          <NativeSelect
            label={t('developers.scope')}
            value={scope}
            data={[{ value: 'handoffs', label: t('scope.handoffs') }, { value: 'admin', label: t('scope.admin') }]}
            onChange={(event) => setScope(event.currentTarget.value)}
          />
          <Button mt={25} type="submit" variant="light" loading={making.isPending}>{t('developers.makeKey')}</Button>
        </Group>
      </form>
      {making.isError && <ErrorNote problem={making.error} shown={(pointer) => pointer === '/name'} />}
      {making.data?.key && <OnceShown hint={t('developers.keyOnce')} text={making.data.key} />}
    </Stack>
  );
}
