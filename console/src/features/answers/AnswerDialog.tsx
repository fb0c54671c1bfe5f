import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { answered, api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
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
  const queries = useQueryClient();
  const form = useForm({
    initialValues: {
      language: entry?.language ?? (asked?.language || undefined) ?? languages[0]?.split('-')[0] ?? 'en',
      question: entry?.question ?? asked?.question ?? '',
      alsoAsked: entry?.alsoAsked.join('\n') ?? '',
      answer: entry?.answer ?? '',
    },
  });
  const done = {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['answers', store] });
      void queries.invalidateQueries({ queryKey: ['skills', store] });
      void queries.invalidateQueries({ queryKey: ['analytics', store] });
      close();
    },
  };
  const saving = useMutation({
    mutationFn: () => {
      const body = { ...form.values, alsoAsked: form.values.alsoAsked.split('\n').map((line) => line.trim()).filter(Boolean) };
      return answered(
        entry
          ? api.PUT('/api/v1/admin/stores/{store}/answers/{id}', { params: { path: { store, id: entry.id } }, body })
          : api.POST('/api/v1/admin/stores/{store}/answers', { params: { path: { store } }, body }),
      );
    },
    ...done,
    onError: (problem) => {
      const errors = fieldErrors(problem);
      const way = Object.keys(errors).find((name) => name.startsWith('alsoAsked.'));
      form.setErrors(way ? { ...errors, alsoAsked: errors[way] } : errors);
    },
  });
  const removing = useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/admin/stores/{store}/answers/{id}', { params: { path: { store, id: entry!.id } } })),
    ...done,
  });
  const tags = [...new Set([...SPOKEN, form.values.language])];
  const problem = saving.error ?? removing.error;
  return (
    <Modal opened onClose={close} size="lg" closeOnClickOutside={!form.isDirty()} title={t(entry ? 'answers.editTitle' : 'answers.add')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={form.onSubmit(() => saving.mutate())}>
        <Stack>
          {problem && <ErrorNote problem={problem} shown={(pointer) => /^\/(question|answer|language|alsoAsked)/.test(pointer)} />}
          <NativeSelect w={220} label={t('nav.language')} data={tags.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))} {...form.getInputProps('language')} />
          <TextInput required maxLength={300} data-autofocus label={t('answers.question')} {...form.getInputProps('question')} />
          <Textarea autosize minRows={2} maxRows={8} label={t('answers.alsoAsked')} description={t('answers.alsoAskedHint')} {...form.getInputProps('alsoAsked')} />
          <Textarea required autosize minRows={4} maxRows={14} maxLength={2000} label={t('answers.answer')} description={t('answers.answerHint')} {...form.getInputProps('answer')} />
          <Group justify="space-between">
            {entry ? <Button variant="subtle" color="red" c="var(--mantine-color-error)" loading={removing.isPending} onClick={() => removing.mutate()}>{t('common.delete')}</Button> : <span />}
            <Group gap="sm">
              <Button variant="default" onClick={close}>{t('common.cancel')}</Button>
              <Button type="submit" loading={saving.isPending}>{t('common.save')}</Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
