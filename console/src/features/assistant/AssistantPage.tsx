import { Alert, Button, Card, Group, Radio, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { LeaveGuard } from '@/components/LeaveGuard';
import { PageHeader } from '@/components/PageHeader';
import { answered, api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { languageName } from '@/lib/settings';
import { useRole, useStore } from '@/lib/store';
import { Greetings } from './Greetings';
import { bodyOf, formOf, personaQuery } from './persona';
import { Rehearsal } from './Rehearsal';

/** How the assistant presents itself, with a chat to hear it before it is saved. */
export function AssistantPage() {
  const { t, i18n } = useTranslation();
  const store = useStore();
  const { canEdit } = useRole();
  const queries = useQueryClient();
  const query = personaQuery(store.id);
  const read = useSuspenseQuery(query).data;
  const form = useForm({ initialValues: formOf(read) });
  const saving = useMutation({
    mutationFn: () =>
      answered(api.PUT('/api/v1/admin/stores/{store}/assistant', { params: { path: { store: store.id } }, body: bodyOf(form.values) })),
    onSuccess: (saved) => {
      queries.setQueryData(query.queryKey, saved);
      form.setValues(formOf(saved));
      form.resetDirty(formOf(saved));
      notifications.show({ message: t('assistant.saved') });
    },
    onError: (problem) => form.setErrors(fieldErrors(problem)),
  });
  return (
    <>
      <PageHeader title={t('nav.assistant')} hint={canEdit ? t('assistant.hint') : t('common.viewerHint')} />
      <LeaveGuard unsaved={() => form.isDirty() && !saving.isPending} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <form onSubmit={form.onSubmit(() => saving.mutate())} noValidate>
          <Stack gap="md">
            {saving.isError && <ErrorNote problem={saving.error} shown={(pointer) => /^\/(name|tone|greetings\/\d)/.test(pointer)} />}
            <Card>
              <Stack>
                <Title order={2}>{t('assistant.who')}</Title>
                <TextInput disabled={!canEdit} maxLength={40} label={t('assistant.name')} description={t('assistant.nameHint')} {...form.getInputProps('name')} />
                <Greetings form={form} readOnly={!canEdit} />
              </Stack>
            </Card>
            <Card>
              <Stack>
                <Title order={2}>{t('assistant.language')}</Title>
                <Radio.Group aria-label={t('assistant.language')} {...form.getInputProps('languages')}>
                  <Stack gap="xs">
                    <Radio disabled={!canEdit} value="shopper" label={t('assistant.shoppers')} description={t('assistant.shoppersHint')} />
                    <Radio disabled={!canEdit} value="store" label={t('assistant.stores', { language: languageName(store.languages[0]!, i18n.language) })} description={t('assistant.storesHint')} />
                  </Stack>
                </Radio.Group>
              </Stack>
            </Card>
            <Card>
              <Stack>
                <Title order={2}>{t('assistant.tone')}</Title>
                <TextInput disabled={!canEdit} maxLength={300} label={t('assistant.toneLabel')} description={t('assistant.toneHint')} {...form.getInputProps('tone')} />
                <Alert color={read.rewords ? 'blue' : 'yellow'} p="xs">{t(read.rewords ? 'assistant.toneUsed' : 'assistant.toneUnused')}</Alert>
              </Stack>
            </Card>
            {canEdit && (
              <Group justify="space-between">
                <Text size="xs" c="dimmed">{t('assistant.new')}</Text>
                <Button type="submit" loading={saving.isPending} disabled={!form.isDirty()}>{t('common.save')}</Button>
              </Group>
            )}
          </Stack>
        </form>
        {canEdit && <Rehearsal persona={form.values} />}
      </SimpleGrid>
    </>
  );
}
