import { Checkbox, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/FormDialog';
import { answered, api } from '@/lib/api/client';
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
  const form = useForm({ initialValues: formOf(skill) });
  const save = async () => {
    const body = bodyOf(form.values, skill?.enabled ?? true);
    if (skill) {
      await answered(api.PUT('/api/v1/admin/stores/{store}/own-skills/{id}', { params: { path: { store, id: skill.id } }, body }));
    } else {
      added(await answered(api.POST('/api/v1/admin/stores/{store}/own-skills', { params: { path: { store } }, body })));
    }
  };
  return (
    <FormDialog title={skill ? `${t('common.edit')}: ${skill.name}` : t('ownSkills.add')} form={form} save={save} changes={['own-skills', 'skills']} shown={/^\/(name|url|phrases|intents)/} lines="phrases" close={close}>
      <TextInput required data-autofocus maxLength={60} label={t('ownSkills.name')} description={t('ownSkills.nameHint')} {...form.getInputProps('name')} />
      <TextInput required inputMode="url" maxLength={2000} placeholder="https://" label={t('ownSkills.url')} description={t('ownSkills.urlHint')} {...form.getInputProps('url')} />
      <Textarea autosize minRows={2} maxRows={8} label={t('ownSkills.phrases')} description={t('ownSkills.phrasesHint')} {...form.getInputProps('phrases')} />
      <Checkbox.Group label={t('ownSkills.topics')} description={t('ownSkills.topicsHint')} {...form.getInputProps('intents')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
          {TOPICS.map((topic) => <Checkbox key={topic} value={topic} label={t(`topic.${topic}`)} />)}
        </SimpleGrid>
      </Checkbox.Group>
    </FormDialog>
  );
}
