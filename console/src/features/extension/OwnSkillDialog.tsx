import { Button, Checkbox, Group, Modal, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { answered, api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { bodyOf, formOf, TOPICS, type OwnSkill, type OwnSkillWithSecret } from './ownSkills';

interface Props {
  store: string;
  /** The one to change; a new one otherwise. */
  skill?: OwnSkill;
  close: () => void;
  /** A new one is there, with its secret. */
  added: (made: OwnSkillWithSecret) => void;
}

/** A name, what starts it, and where it is. */
export function OwnSkillDialog({ store, skill, close, added }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const form = useForm({ initialValues: formOf(skill) });
  const saving = useMutation({
    mutationFn: async () => {
      const body = bodyOf(form.values, skill?.enabled ?? true);
      if (skill) {
        await answered(api.PUT('/api/v1/admin/stores/{store}/own-skills/{id}', { params: { path: { store, id: skill.id } }, body }));
      } else {
        added(await answered(api.POST('/api/v1/admin/stores/{store}/own-skills', { params: { path: { store } }, body })));
      }
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['own-skills', store] });
      void queries.invalidateQueries({ queryKey: ['skills', store] });
      close();
    },
    onError: (problem) => {
      const errors = fieldErrors(problem);
      const phrase = Object.keys(errors).find((name) => name.startsWith('phrases.'));
      form.setErrors(phrase ? { ...errors, phrases: errors[phrase] } : errors);
    },
  });
  return (
    <Modal opened onClose={close} size="lg" closeOnClickOutside={!form.isDirty()} title={skill ? `${t('common.edit')}: ${skill.name}` : t('ownSkills.add')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={form.onSubmit(() => saving.mutate())}>
        <Stack>
          {saving.isError && <ErrorNote problem={saving.error} shown={(pointer) => /^\/(name|url|phrases|intents)/.test(pointer)} />}
          <TextInput required data-autofocus maxLength={60} label={t('ownSkills.name')} description={t('ownSkills.nameHint')} {...form.getInputProps('name')} />
          <TextInput required inputMode="url" maxLength={2000} placeholder="https://" label={t('ownSkills.url')} description={t('ownSkills.urlHint')} {...form.getInputProps('url')} />
          <Textarea autosize minRows={2} maxRows={8} label={t('ownSkills.phrases')} description={t('ownSkills.phrasesHint')} {...form.getInputProps('phrases')} />
          <Checkbox.Group label={t('ownSkills.topics')} description={t('ownSkills.topicsHint')} {...form.getInputProps('intents')}>
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
              {TOPICS.map((topic) => <Checkbox key={topic} value={topic} label={t(`topic.${topic}`)} />)}
            </SimpleGrid>
          </Checkbox.Group>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>{t('common.cancel')}</Button>
            <Button type="submit" loading={saving.isPending}>{t('common.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
