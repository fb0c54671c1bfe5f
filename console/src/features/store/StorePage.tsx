import { Button, Card, Group, MultiSelect, Select, SimpleGrid, Stack, TagsInput, Textarea, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { LeaveGuard } from '@/components/LeaveGuard';
import { PageHeader } from '@/components/PageHeader';
import { answered, api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { languageName, SPOKEN } from '@/lib/settings';
import { DEMO, storeQuery, useRole, useStore, type StoreProfile } from '@/lib/store';
import { DemoRemoval } from './DemoRemoval';
import { countries, currencies, zones } from '@/lib/places';

/** The store: where it is, which languages it speaks, at which addresses it shows the chat. */
export function StorePage() {
  const { t, i18n } = useTranslation();
  const store = useStore();
  const { isOwner, canEdit } = useRole();
  const queries = useQueryClient();
  const form = useForm({ initialValues: valuesOf(store) });
  const saving = useMutation({
    mutationFn: () => answered(api.PUT('/api/v1/admin/stores/{store}', { params: { path: { store: store.id } }, body: bodyOf(store.id, form.values) })),
    onSuccess: (saved) => {
      const kept = saved as StoreProfile;
      queries.setQueryData(storeQuery(store.id).queryKey, kept);
      void queries.invalidateQueries({ queryKey: ['session'] });
      form.setValues(valuesOf(kept));
      form.resetDirty(valuesOf(kept));
      notifications.show({ message: t('common.saved') });
    },
    onError: (problem) => form.setErrors(listErrors(fieldErrors(problem))),
  });
  const places = useMemo(
    () => ({ countries: countries(i18n.language), currencies: currencies(i18n.language), zones: zones(store.timeZone) }),
    [i18n.language, store.timeZone],
  );
  const tags = [...new Set([...SPOKEN, ...form.values.languages])];
  const shared = { disabled: !canEdit };
  return (
    <>
      <PageHeader title={t('nav.storeSettings')} hint={canEdit ? t('store.hint') : t('common.viewerHint')} />
      <LeaveGuard unsaved={() => form.isDirty() && !saving.isPending} />
      <form onSubmit={form.onSubmit(() => saving.mutate())} noValidate>
        <Stack gap="md" maw={760}>
          {saving.isError && <ErrorNote problem={saving.error} shown={(pointer) => /^\/(name|country|currency|timeZone|languages|origins|otherContact|replyTime|privacyNotice)/.test(pointer)} />}
          <Card>
            <Stack>
              <Title order={2}>{t('store.who')}</Title>
              <TextInput {...shared} required maxLength={100} label={t('store.name')} {...form.getInputProps('name')} />
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <Select {...shared} required searchable allowDeselect={false} label={t('store.country')} data={places.countries} {...form.getInputProps('country')} />
                <Select {...shared} required searchable allowDeselect={false} label={t('store.currency')} data={places.currencies} {...form.getInputProps('currency')} />
                <Select {...shared} required searchable allowDeselect={false} label={t('store.timeZone')} data={places.zones} {...form.getInputProps('timeZone')} />
                <MultiSelect {...shared} required searchable label={t('store.languages')} data={tags.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))} {...form.getInputProps('languages')} />
              </SimpleGrid>
            </Stack>
          </Card>
          <Card>
            <Stack>
              <Title order={2}>{t('store.said')}</Title>
              <TextInput {...shared} required maxLength={60} label={t('store.replyTime')} description={t('store.replyTimeHint')} {...form.getInputProps('replyTime')} />
              <TextInput {...shared} maxLength={200} label={t('settings.otherContact')} description={t('settings.otherContactHint')} {...form.getInputProps('otherContact')} />
              <Textarea {...shared} autosize minRows={2} maxLength={500} label={t('store.privacy')} description={t('store.privacyHint')} {...form.getInputProps('privacyText')} />
              <TextInput {...shared} inputMode="url" placeholder="https://" label={t('store.privacyUrl')} {...form.getInputProps('privacyUrl')} />
            </Stack>
          </Card>
          <Card>
            <Stack>
              <Title order={2}>{t('setup.storefront')}</Title>
              <TagsInput {...shared} label={t('store.origins')} description={t('store.originsHint')} placeholder="https://shop.example" splitChars={[',', ' ']} acceptValueOnBlur {...form.getInputProps('origins')} />
            </Stack>
          </Card>
          {(isOwner || canEdit) && (
            <Group justify="flex-end">
              <Button type="submit" loading={saving.isPending} disabled={!form.isDirty()}>{t('common.save')}</Button>
            </Group>
          )}
        </Stack>
      </form>
      {isOwner && store.id === DEMO && <DemoRemoval />}
    </>
  );
}

function valuesOf({ name, country, currency, timeZone, languages, origins, replyTime, otherContact, privacyNotice }: StoreProfile) {
  return {
    name, country, currency, timeZone, languages, origins, replyTime,
    otherContact: otherContact ?? '',
    privacyText: privacyNotice?.text ?? '',
    privacyUrl: privacyNotice?.url ?? '',
  };
}

function bodyOf(id: string, { privacyText, privacyUrl, otherContact, ...values }: ReturnType<typeof valuesOf>) {
  const notice = privacyText.trim() || privacyUrl.trim() ? { text: privacyText, url: privacyUrl || undefined } : undefined;
  return { id, ...values, otherContact: otherContact || undefined, privacyNotice: notice };
}

/** What one entry of a list breaks is shown at the list. */
function listErrors(errors: Record<string, string>): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, words] of Object.entries(errors)) {
    const place = name === 'privacyNotice.text' ? 'privacyText' : name === 'privacyNotice.url' ? 'privacyUrl' : name.split('.')[0]!;
    shown[place] = shown[place] && shown[place] !== words ? `${shown[place]} ${words}` : words;
  }
  return shown;
}
