import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/FormDialog';
import { answered, api } from '@/lib/api/client';
import type { Answer } from '@/lib/queries';
import { languageName } from '@/lib/settings';
import { useStore } from '@/lib/store';

const SPOKEN = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl'];

interface Props {
  /** The one to change; a new one otherwise. */
  entry?: Answer;
  /** What a new one begins with. */
  asked?: { question: string; language: string | null };
  close: () => void;
}

/** A question, its other wordings, and the answer. */
export function AnswerDialog({ entry, asked, close }: Props) {
  const { t, i18n } = useTranslation();
  const { id: store, languages } = useStore();
  const form = useForm({
    initialValues: {
      language: entry?.language ?? (asked?.language || undefined) ?? languages[0]?.split('-')[0] ?? 'en',
      question: entry?.question ?? asked?.question ?? '',
      alsoAsked: entry?.alsoAsked.join('\n') ?? '',
      answer: entry?.answer ?? '',
    },
  });
  const save = () => {
    const body = { ...form.values, alsoAsked: form.values.alsoAsked.split('\n').map((line) => line.trim()).filter(Boolean) };
    return answered(
      entry
        ? api.PUT('/api/v1/admin/stores/{store}/answers/{id}', { params: { path: { store, id: entry.id } }, body })
        : api.POST('/api/v1/admin/stores/{store}/answers', { params: { path: { store } }, body }),
    );
  };
  const remove = entry && (() => answered(api.DELETE('/api/v1/admin/stores/{store}/answers/{id}', { params: { path: { store, id: entry.id } } })));
  const tags = [...new Set([...SPOKEN, form.values.language])];
  return (
    <FormDialog title={t(entry ? 'answers.editTitle' : 'answers.add')} form={form} save={save} remove={remove} changes={['answers', 'skills', 'analytics']} shown={/^\/(question|answer|language|alsoAsked)/} lines="alsoAsked" close={close}>
      <NativeSelect w={220} label={t('nav.language')} data={tags.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))} {...form.getInputProps('language')} />
      <TextInput required maxLength={300} data-autofocus label={t('answers.question')} {...form.getInputProps('question')} />
      <Textarea autosize minRows={2} maxRows={8} label={t('answers.alsoAsked')} description={t('answers.alsoAskedHint')} {...form.getInputProps('alsoAsked')} />
      <Textarea required autosize minRows={4} maxRows={14} maxLength={2000} label={t('answers.answer')} description={t('answers.answerHint')} {...form.getInputProps('answer')} />
    </FormDialog>
  );
}
