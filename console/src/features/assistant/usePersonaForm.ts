import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors, Problem } from '@/lib/api/problem';
import { formOf, personaQuery, savePersona, type Tagged } from './persona';

/** The form of the persona as it was read, and what happens when it is saved. */
export function usePersonaForm(store: string, read: Tagged) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const etag = useRef(read.etag);
  const [theirs, setTheirs] = useState<Tagged>();
  const form = useForm({ initialValues: formOf(read.body) });
  const take = (now: Tagged) => {
    etag.current = now.etag;
    form.setValues(formOf(now.body));
    form.resetDirty(formOf(now.body));
  };
  const saving = useMutation({
    mutationFn: () => savePersona(store, form.values, etag.current),
    onSuccess: (saved) => {
      queries.setQueryData(personaQuery(store).queryKey, saved);
      take(saved);
      notifications.show({ message: t('assistant.saved') });
    },
    onError: async (problem) => {
      form.setErrors(fieldErrors(problem));
      if (problem instanceof Problem && problem.status === 412) {
        setTheirs(await queries.fetchQuery({ ...personaQuery(store), staleTime: 0 }));
      }
    },
  });
  const conflict = theirs && {
    mine: form.values,
    theirs: formOf(theirs.body),
    choices: {
      close: () => setTheirs(undefined),
      keepMine: () => {
        etag.current = theirs.etag;
        setTheirs(undefined);
        saving.mutate();
      },
      takeTheirs: () => {
        take(theirs);
        saving.reset();
        setTheirs(undefined);
      },
    },
  };
  return { form, saving, conflict };
}
