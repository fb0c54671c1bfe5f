import { Button, Group, Modal, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '@/lib/api/problem';
import { useStore } from '@/lib/store';
import { ErrorNote } from './ErrorNote';

interface Props<V> {
  title: string;
  form: UseFormReturnType<V>;
  save: () => Promise<unknown>;
  /** Deletes what is edited; offered only when given. */
  remove?: () => Promise<unknown>;
  /** The first parts of the queries of this store that are read again after that. */
  changes: string[];
  /** The pointers whose problems its fields show. */
  shown: RegExp;
  /** A field that holds a list, one a line: what is wrong with one of them stands at the field. */
  lines?: string;
  close: () => void;
  children: ReactNode;
}

/** Something of a store is written down in a dialog, which stays open until it is saved. */
export function FormDialog<V>({ title, form, save, remove, changes, shown, lines, close, children }: Props<V>) {
  const { t } = useTranslation();
  const { id: store } = useStore();
  const queries = useQueryClient();
  const onSuccess = () => {
    changes.forEach((changed) => void queries.invalidateQueries({ queryKey: [changed, store] }));
    close();
  };
  const saving = useMutation({
    mutationFn: save,
    onSuccess,
    onError: (problem) => {
      const errors = fieldErrors(problem);
      const line = Object.keys(errors).find((name) => name.startsWith(`${lines}.`));
      form.setErrors(lines && line ? { ...errors, [lines]: errors[line] } : errors);
    },
  });
  const removing = useMutation({ mutationFn: () => remove!(), onSuccess });
  const problem = saving.error ?? removing.error;
  return (
    <Modal opened onClose={close} size="lg" closeOnClickOutside={!form.isDirty()} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form onSubmit={form.onSubmit(() => saving.mutate())}>
        <Stack>
          {problem && <ErrorNote problem={problem} shown={(pointer) => shown.test(pointer)} />}
          {children}
          <Group justify="space-between">
            {remove ? <Button variant="subtle" color="red" c="var(--mantine-color-error)" loading={removing.isPending} onClick={() => removing.mutate()}>{t('common.delete')}</Button> : <span />}
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
