import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { OnceShown } from '@/components/OnceShown';
import { answered, api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { EVENTS, webhooksKey, word } from './webhooks';

/** Adds a webhook, and shows its secret this once. */
export function NewWebhook({ store }: { store: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [url, setUrl] = useState('');
  const [description, setDescription] = useState('');
  const [events, setEvents] = useState<string[]>([...EVENTS]);
  const adding = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/admin/stores/{store}/webhooks', { params: { path: { store } }, body: { url, description, events } })),
    onSuccess: () => {
      setUrl('');
      setDescription('');
    },
    onSettled: () => queries.invalidateQueries({ queryKey: webhooksKey(store) }),
  });
  const errors = fieldErrors(adding.error);
  return (
    <Stack gap="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          adding.mutate();
        }}
      >
        <Stack gap="sm">
          <TextInput required type="url" maxLength={2000} label={t('webhooks.url')} placeholder="https://" value={url} error={errors.url} onChange={(event) => setUrl(event.currentTarget.value)} />
          <TextInput maxLength={200} label={t('webhooks.description')} value={description} error={errors.description} onChange={(event) => setDescription(event.currentTarget.value)} />
          <Checkbox.Group label={t('webhooks.events')} value={events} error={errors.events} onChange={setEvents}>
            <Group gap="md" mt={6}>
              {EVENTS.map((event) => <Checkbox key={event} value={event} label={t(`webhooks.event.${word(event)}` as 'webhooks.event.agent_replied')} />)}
            </Group>
          </Checkbox.Group>
          <Group>
            <Button type="submit" variant="light" loading={adding.isPending}>{t('webhooks.add')}</Button>
          </Group>
        </Stack>
      </form>
      {adding.isError && <ErrorNote problem={adding.error} shown={(pointer) => ['/url', '/events', '/description'].includes(pointer)} />}
      {adding.data && <OnceShown hint={t('webhooks.secretOnce')} text={adding.data.secret} />}
    </Stack>
  );
}
