import { Button, Card, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { answered, api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { useStoreId } from '@/lib/store';

/** An agent's answer. Its id is chosen here, so that sending it twice says it once. */
export function ReplyForm({ reference }: { reference: string }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const id = useRef(crypto.randomUUID());
  const sending = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/admin/stores/{store}/tickets/{reference}/replies', {
          params: { path: { store, reference } },
          body: { id: id.current, text },
        }),
      ),
    onSuccess: () => {
      id.current = crypto.randomUUID();
      setText('');
      notifications.show({ message: t('inbox.sent') });
      void queries.invalidateQueries({ queryKey: ['ticket', store, reference] });
    },
  });
  return (
    <Card component="form" onSubmit={(event: React.FormEvent) => { event.preventDefault(); sending.mutate(); }}>
      <Stack gap="sm">
        {sending.isError && <ErrorNote problem={sending.error} shown={(pointer) => pointer === '/text'} />}
        <Textarea autosize minRows={3} maxRows={14} required maxLength={10_000} label={t('inbox.answer')} value={text} error={fieldErrors(sending.error).text} onChange={(event) => setText(event.currentTarget.value)} />
        <Group justify="space-between">
          <Text size="xs" c="dimmed">{t('inbox.answerHint')}</Text>
          <Button type="submit" loading={sending.isPending} disabled={!text.trim()}>{t('inbox.send')}</Button>
        </Group>
      </Stack>
    </Card>
  );
}
