import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Bubble } from '@/components/Bubble';
import { PageHeader } from '@/components/PageHeader';
import { Photos } from '@/components/Photos';
import { When } from '@/components/When';
import { languageName } from '@/lib/settings';
import { useStore, useStoreId } from '@/lib/store';
import { zoneName } from '@/lib/time';
import classes from './ConversationPage.module.css';
import { conversationQuery, turnsOf, type HandoffShown, type Said, type Turn } from './conversations';
import { HandoffCard } from './HandoffCard';
import { JourneyCard } from './JourneyCard';
import { Reason } from './Reason';

/** One conversation: what was said, why it was answered so, and what became of it. */
export function ConversationPage() {
  const { t, i18n } = useTranslation();
  const store = useStoreId();
  const { timeZone } = useStore();
  const whole = useSuspenseQuery(conversationQuery(store, useParams().conversation!)).data;
  const { name, email, startedAt, language, settingsVersion } = whole.conversation;
  const handoffs = whole.handoffs as unknown as HandoffShown[];
  return (
    <>
      <Anchor component={Link} to={`/${store}/conversations`} size="sm" mb="xs">
        <Group gap={4}><IconArrowLeft size={16} aria-hidden />{t('nav.conversations')}</Group>
      </Anchor>
      <PageHeader
        title={name || email || t('conversations.unknown')}
        hint={<>
          {name && email ? `${email} · ` : ''}<When at={startedAt} />{language && ` · ${languageName(language, i18n.language)}`} · {t('conversations.version', { version: settingsVersion })}. {t('common.storeTime', { zone: zoneName(timeZone) })}
        </>}
      />
      <div className={classes.columns}>
        <Card>
          <Title order={2} mb="md">{t('conversations.log')}</Title>
          <Stack gap="lg">
            {turnsOf(whole.messages).map((turn) => <OneTurn key={turn.messages[0]!.seq} turn={turn} />)}
          </Stack>
        </Card>
        <Stack gap="md">
          {handoffs.length === 0 ? (
            <Card><Text size="sm" c="dimmed">{t('conversations.noHandoff')}</Text></Card>
          ) : (
            handoffs.map((handoff) => <HandoffCard key={handoff.id} handoff={handoff} />)
          )}
          {whole.journey.length > 0 && <JourneyCard events={whole.journey} />}
        </Stack>
      </div>
    </>
  );
}

function OneTurn({ turn }: { turn: Turn }) {
  return (
    <Stack gap={6}>
      {turn.messages.map((message) => <Message key={message.seq} message={message} />)}
      {turn.decision && <Reason why={turn.decision} />}
    </Stack>
  );
}

function Message({ message }: { message: Said }) {
  const { t } = useTranslation();
  const { author, authorName, text, attachments, at } = message;
  const side = author === 'shopper' ? 'right' : 'left';
  return (
    <div>
      {attachments.length > 0 && <Group justify={side === 'right' ? 'flex-end' : 'flex-start'} mb={6}><Photos attachments={attachments} /></Group>}
      {text && <Bubble author={author} text={text} who={authorName || t(`author.${author}` as 'author.shopper')} />}
      <Text size="xs" c="dimmed" ta={side} component="div">
        {author === 'agent' && `${authorName || t('author.agent')} · `}
        {author === 'assistant' && authorName && `${authorName} · `}
        <When at={at} size="xs" />
      </Text>
    </div>
  );
}
