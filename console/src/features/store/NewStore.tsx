import { Button, Group, Modal, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNote } from '@/components/ErrorNote';
import { answered, api } from '@/lib/api/client';
import { fieldErrors, Problem } from '@/lib/api/problem';
import { languageName, SPOKEN } from '@/lib/settings';
import { sessionQuery } from '@/lib/session';
import { countries, currencies, storeIdOf, zones } from '@/lib/places';

/** Makes a store, and opens its checklist. What is not asked here has its usual value. */
export function NewStore({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const region = new Intl.Locale(navigator.language).maximize().region ?? 'US';
  const form = useForm({
    initialValues: { name: '', id: '', country: region, currency: 'USD', timeZone: here, language: i18n.language },
  });
  const places = useMemo(
    () => ({ countries: countries(i18n.language), currencies: currencies(i18n.language), zones: zones(here) }),
    [i18n.language, here],
  );
  const id = form.values.id || storeIdOf(form.values.name);
  const making = useMutation({
    mutationFn: () => {
      const { language, ...values } = form.values;
      return answered(api.POST('/api/v1/admin/stores', { body: { ...values, id, languages: [language] } }));
    },
    onSuccess: async () => {
      await queries.refetchQueries({ queryKey: sessionQuery.queryKey });
      notifications.show({ message: t('newStore.made', { name: form.values.name }) });
      onClose();
      void navigate(`/${id}/setup`);
    },
    onError: (problem) =>
      form.setErrors(problem instanceof Problem && problem.status === 409 ? { id: problem.message } : fieldErrors(problem)),
  });
  return (
    <Modal opened onClose={onClose} size="lg" title={t('newStore.title')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={form.onSubmit(() => making.mutate())} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">{t('newStore.hint')}</Text>
          {making.isError && !(making.error instanceof Problem && making.error.status === 409) && (
            <ErrorNote problem={making.error} shown={(pointer) => /^\/(id|name|country|currency|timeZone)/.test(pointer)} />
          )}
          <TextInput data-autofocus required maxLength={100} label={t('store.name')} {...form.getInputProps('name')} />
          <TextInput
            required maxLength={40} label={t('newStore.id')} description={t('newStore.idHint')} {...form.getInputProps('id')} value={id}
            onChange={(event) => form.setFieldValue('id', event.currentTarget.value)}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select required searchable allowDeselect={false} label={t('store.country')} data={places.countries} {...form.getInputProps('country')} />
            <Select required searchable allowDeselect={false} label={t('store.currency')} data={places.currencies} {...form.getInputProps('currency')} />
            <Select required searchable allowDeselect={false} label={t('store.timeZone')} data={places.zones} {...form.getInputProps('timeZone')} />
            <Select
              required allowDeselect={false} label={t('newStore.language')} {...form.getInputProps('language')}
              data={SPOKEN.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))}
            />
          </SimpleGrid>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" loading={making.isPending} disabled={!form.values.name.trim()}>{t('newStore.make')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
