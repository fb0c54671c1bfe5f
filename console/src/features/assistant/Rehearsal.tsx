import { ActionIcon, Button, Card, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bubble } from '@/components/Bubble';
import { ErrorNote } from '@/components/ErrorNote';
import type { components } from '@contract';
import { answered, api } from '@/lib/api/client';
import { settingsQuery } from '@/lib/queries';
import { languageName, SPOKEN } from '@/lib/settings';
import { useStoreId } from '@/lib/store';
import { bodyOf, type PersonaForm } from './persona';

type Message = components['schemas']['MessageJson'];
interface Talk {
  id: string;
  token: string;
  persona: string;
  lines: Message[];
}

/** A real conversation with the assistant as it stands in the form; it opens no ticket. */
export function Rehearsal({ persona }: { persona: PersonaForm }) {
  const { t, i18n } = useTranslation();
  const store = useStoreId();
  const queries = useQueryClient();
  const [language, setLanguage] = useState(SPOKEN.find((one) => one === i18n.language) ?? 'en');
  const [text, setText] = useState('');
  const [talk, setTalk] = useState<Talk>();
  const opening = useMutation({
    mutationFn: async () => {
      const { settings } = await queries.ensureQueryData(settingsQuery(store));
      const opened = await answered(
        api.POST('/api/v1/admin/stores/{store}/preview/conversations', {
          params: { path: { store } },
          body: { settings: settings as unknown as Record<string, never>, locale: language, assistant: bodyOf(persona) },
        }),
      );
      setTalk({ id: opened.conversationId, token: opened.token, persona: JSON.stringify(persona), lines: opened.messages });
    },
  });
  const saying = useMutation({
    mutationFn: async (words: string) => {
      const { id, token } = talk!;
      const line = { id: crypto.randomUUID(), text: words };
      const reply = await answered(
        api.POST('/api/v1/conversations/{id}/messages', { params: { path: { id }, header: { Authorization: `Bearer ${token}` } }, body: line }),
      );
      const said = { ...line, seq: 0, author: 'shopper', attachments: [], at: '' };
      setTalk((before) => before && { ...before, lines: [...before.lines, said, ...reply.messages] });
    },
  });
  const busy = opening.isPending || saying.isPending;
  const problem = opening.error ?? saying.error;
  const say = () => {
    if (text.trim() && talk && !busy) {
      saying.mutate(text.trim());
      setText('');
    }
  };
  return (
    <Card component="section" aria-label={t('preview.title')} style={{ alignSelf: 'start' }}>
      <Stack gap="sm">
        <Title order={2}>{t('preview.title')}</Title>
        <Text size="sm" c="dimmed">{t('assistant.previewHint')}</Text>
        <Group align="flex-end" gap="xs">
          <Select size="sm" allowDeselect={false} label={t('assistant.shopperSpeaks')} data={SPOKEN.map((value) => ({ value, label: languageName(value, i18n.language) }))} value={language} onChange={(value) => setLanguage(value ?? 'en')} />
          <Button variant="default" loading={opening.isPending} onClick={() => opening.mutate()}>{t(talk ? 'preview.restart' : 'assistant.begin')}</Button>
        </Group>
        {problem && <ErrorNote problem={problem} shown={() => false} />}
        {talk && talk.persona !== JSON.stringify(persona) && <Text size="xs" c="dimmed" role="status">{t('preview.outdated')}</Text>}
        {talk && (
          <>
            <Stack gap={8} role="log" aria-label={t('preview.log')}>
              {talk.lines.map((line) => (
                <div key={line.id}>
                  {line.author !== 'shopper' && <Text size="xs" c="dimmed">{line.authorName ?? t('author.assistant')}</Text>}
                  <Bubble author={line.author} text={line.text} who={line.authorName ?? t(`author.${line.author}` as 'author.shopper')} />
                </div>
              ))}
            </Stack>
            <TextInput
              aria-label={t('preview.say')} placeholder={t('preview.say')} value={text} maxLength={10_000}
              onChange={(event) => setText(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && say()}
              rightSection={<ActionIcon variant="filled" radius="xl" aria-label={t('preview.send')} disabled={busy || !text.trim()} onClick={say}><IconArrowUp size={16} /></ActionIcon>}
            />
          </>
        )}
      </Stack>
    </Card>
  );
}
