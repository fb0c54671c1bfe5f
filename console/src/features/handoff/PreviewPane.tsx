import { ActionIcon, Alert, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowUp, IconRefresh } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bubble } from '@/components/Bubble';
import { ErrorNote } from '@/components/ErrorNote';
import { TicketBody } from '@/components/TicketBody';
import { TicketMarkdown } from '@/components/TicketMarkdown';
import { TicketHead } from '@/components/TicketHead';
import { integrationsQuery, type Ticket } from '@/lib/queries';
import type { HandoffSettings } from '@/lib/settings';
import { useStoreId } from '@/lib/store';
import { SCENARIOS } from './scenarios';
import { usePreview } from './usePreview';
import classes from './PreviewPane.module.css';

/** Beside the form: the real assistant with the unsaved settings, and the ticket it would open. */
export function PreviewPane({ settings }: { settings: HandoffSettings }) {
  const { t } = useTranslation();
  const preview = usePreview(useStoreId(), settings);
  const { lines, ticket, scene, talking, playing, busy, clear } = preview;
  const [text, setText] = useState('');
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void end.current?.scrollIntoView({ block: ticket ? 'center' : 'nearest' });
  }, [lines.length, ticket]);
  const say = (words: string) => {
    if (words.trim() && !busy) {
      talking.mutate(words.trim());
      setText('');
    }
  };
  const problem = talking.error ?? playing.error;
  const last = lines.at(-1);
  return (
    <Stack className={classes.pane} gap="sm" component="section" aria-label={t('preview.title')}>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Title order={3}>{t('preview.title')}</Title>
          <Text size="xs" c="dimmed">{t('preview.hint')}</Text>
        </div>
        <ActionIcon variant="default" size="lg" disabled={lines.length === 0} aria-label={t('preview.restart')} title={t('preview.restart')} onClick={clear}>
          <IconRefresh size={18} />
        </ActionIcon>
      </Group>
      <Group gap={6} role="group" aria-label={t('preview.scenes')}>
        {SCENARIOS.map((one) => (
          <Button key={one} size="compact-sm" variant={scene === one ? 'filled' : 'default'} aria-pressed={scene === one} disabled={busy} onClick={() => playing.mutate(one)}>
            {t(`scene.${one}`)}
          </Button>
        ))}
      </Group>
      {preview.outdated && !busy && (
        <Alert color="yellow" p="xs">
          <Group justify="space-between" gap="xs">
            <Text size="xs">{t('preview.outdated')}</Text>
            <Button size="compact-xs" variant="default" onClick={() => (scene ? playing.mutate(scene) : clear())}>{t('preview.restart')}</Button>
          </Group>
        </Alert>
      )}
      <div className={classes.chat} tabIndex={0} role="region" aria-label={t('preview.log')}>
        <Stack gap={8} p="sm" role="log">
          {lines.length === 0 && !busy && <Text size="sm" c="dimmed" ta="center" py="xl">{t('preview.empty')}</Text>}
          {scene && <Text size="xs" c="dimmed">{t(`scene.${scene}Hint`)}</Text>}
          {lines.map((line) => (
            <Bubble key={line.id} author={line.author} text={line.text} who={t(`author.${line.author}` as 'author.shopper')} />
          ))}
          {busy && <Text size="xs" c="dimmed">{t('preview.busy')}</Text>}
          {problem && <ErrorNote problem={problem} />}
          <div ref={end} />
          {ticket && <WouldOpen ticket={ticket} settings={settings} />}
        </Stack>
      </div>
      {!busy && last?.quickReplies && (
        <Group gap={6}>
          {last.quickReplies.map((reply) => (
            <Button key={reply} size="compact-sm" variant="light" onClick={() => say(reply)}>{reply}</Button>
          ))}
        </Group>
      )}
      <TextInput
        aria-label={t('preview.say')}
        placeholder={t('preview.say')}
        value={text}
        maxLength={10_000}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            say(text);
          }
        }}
        rightSection={
          <ActionIcon variant="filled" radius="xl" aria-label={t('preview.send')} disabled={busy || !text.trim()} onClick={() => say(text)}>
            <IconArrowUp size={16} />
          </ActionIcon>
        }
      />
    </Stack>
  );
}

/** The exact ticket, as the chosen helpdesk shows it: HTML, Markdown or plain text. */
function WouldOpen({ ticket, settings }: { ticket: Ticket; settings: HandoffSettings }) {
  const { t } = useTranslation();
  const integrations = useSuspenseQuery(integrationsQuery(useStoreId())).data;
  const chosen = integrations.find((one) => one.id === settings.integrationId);
  const format = chosen?.capabilities?.body.format ?? 'HTML';
  return (
    <Card mt="xs" padding="sm" role="region" aria-label={t('preview.ticket')}>
      <Stack gap="xs">
        <Text size="xs" c="dimmed">{t('preview.ticketIn', { integration: chosen?.name ?? t('nav.inbox') })}</Text>
        <Title order={4}>{ticket.subject}</Title>
        <TicketHead ticket={ticket} />
        {format === 'HTML' && <TicketBody html={ticket.body.html} />}
        {format === 'MARKDOWN' && <TicketMarkdown markdown={ticket.body.markdown} />}
        {format === 'TEXT' && <Text size="sm" className="as-written">{ticket.body.text}</Text>}
      </Stack>
    </Card>
  );
}
