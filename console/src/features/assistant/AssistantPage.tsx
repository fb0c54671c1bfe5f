import { Alert, Button, Card, Group, Radio, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Conflict } from '@/components/Conflict';
import { Differences } from '@/components/Differences';
import { ErrorNote } from '@/components/ErrorNote';
import { LeaveGuard } from '@/components/LeaveGuard';
import { PageHeader } from '@/components/PageHeader';
import { languageName } from '@/lib/settings';
import { useRole, useStore } from '@/lib/store';
import { Greetings } from './Greetings';
import { personaQuery, sayings } from './persona';
import { Rehearsal } from './Rehearsal';
import { usePersonaForm } from './usePersonaForm';

/** How the assistant presents itself, with a chat to hear it before it is saved. */
export function AssistantPage() {
  const { t, i18n } = useTranslation();
  const store = useStore();
  const { canEdit } = useRole();
  const read = useSuspenseQuery(personaQuery(store.id)).data;
  const { form, saving, conflict } = usePersonaForm(store.id, read);
  return (
    <>
      <PageHeader title={t('nav.assistant')} hint={canEdit ? t('assistant.hint') : t('common.viewerHint')} />
      <LeaveGuard unsaved={() => form.isDirty() && !saving.isPending} />
      {conflict && (
        <Conflict {...conflict.choices}>
          <Differences left={{ title: t('conflict.mine'), sayings: sayings(conflict.mine) }} right={{ title: t('conflict.theirs'), sayings: sayings(conflict.theirs) }} />
        </Conflict>
      )}
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
                <Alert color={read.body.rewords ? 'blue' : 'yellow'} p="xs">{t(read.body.rewords ? 'assistant.toneUsed' : 'assistant.toneUnused')}</Alert>
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
