import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, Problem } from '@/lib/api/problem';
import { saveSettings, settingsQuery, type Tagged } from '@/lib/queries';
import type { HandoffSettings } from '@/lib/settings';
import { tidy } from './form';

/** The form of the settings as they were read, and what happens when it is saved. */
export function useSettingsForm(store: string, read: Tagged, done: () => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [begun] = useState(read);
  const etag = useRef(begun.etag);
  const leave = useRef(false);
  const [theirs, setTheirs] = useState<Tagged>();
  const form = useForm<HandoffSettings>({ initialValues: begun.settings });

  const saving = useMutation({
    mutationFn: () => saveSettings(store, tidy(form.values), etag.current),
    onSuccess: (saved) => {
      queries.setQueryData(settingsQuery(store).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ['versions', store] });
      void queries.invalidateQueries({ queryKey: ['skills', store] });
      notifications.show({ message: t('settings.saved') });
      leave.current = true;
      done();
    },
    onError: async (problem) => {
      form.setErrors(fieldErrors(problem));
      const first = problem instanceof Problem && problem.fields[0];
      if (first) {
        requestAnimationFrame(() => {
          const field = document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]');
          field?.focus({ preventScroll: true });
          field?.scrollIntoView({ block: 'center' });
        });
      }
      if (problem instanceof Problem && problem.status === 412) {
        setTheirs(await queries.fetchQuery({ ...settingsQuery(store), staleTime: 0 }));
      }
    },
  });

  const conflict = theirs && {
    mine: tidy(form.values),
    theirs: theirs.settings,
    choices: {
      close: () => setTheirs(undefined),
      keepMine: () => {
        etag.current = theirs.etag;
        setTheirs(undefined);
        saving.mutate();
      },
      takeTheirs: () => {
        etag.current = theirs.etag;
        form.setInitialValues(theirs.settings);
        form.setValues(theirs.settings);
        form.resetDirty(theirs.settings);
        saving.reset();
        setTheirs(undefined);
      },
    },
  };
  const unsaved = () => form.isDirty() && !leave.current;
  return { form, saving, conflict, unsaved };
}
