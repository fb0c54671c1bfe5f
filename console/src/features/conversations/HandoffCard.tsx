import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Status } from '@/components/Status';
import { useStoreId } from '@/lib/store';
import classes from './ConversationPage.module.css';
import { toneOf, type HandoffShown } from './conversations';

/** A handoff: why it began, where it stands, and which details it has from where. */
export function HandoffCard({ handoff }: { handoff: HandoffShown }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const { status, reason, skill, details, asking, reference } = handoff;
  return (
    <Card>
      <Stack gap="sm" align="flex-start">
        <Title order={2}>{t('conversations.handoff')}</Title>
        <Status tone={toneOf(status)}>{t(`handoffStatus.${status}`)}</Status>
        <Text size="sm">
          {t(`reason.${reason}` as 'reason.skill')}
          {skill && ` · ${t(`skill.${skill}` as 'skill.questions', { defaultValue: skill })}`}
        </Text>
        {asking.length > 0 && <Text size="sm" c="dimmed">{t('why.asking', { details: asking.map((key) => t(`detail.${key}` as 'detail.email')).join(', ') })}</Text>}
        <dl className={classes.facts}>
          {Object.entries(details).map(([key, held]) => (
            <Detail key={key} name={t(`detail.${key}` as 'detail.email')} held={held} />
          ))}
        </dl>
        {reference && <Button size="xs" variant="light" component={Link} to={`/${store}/inbox/${reference}`}>{t('conversations.ticket', { reference })}</Button>}
      </Stack>
    </Card>
  );
}

function Detail({ name, held }: { name: string; held: HandoffShown['details'][string] }) {
  const { t } = useTranslation();
  const from = held.source && t(`source.${held.source}` as 'source.typed');
  const state = t(`detailState.${held.state}` as 'detailState.given', { defaultValue: held.state });
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {held.value || state}
        <Text size="xs" c="dimmed">{[held.value && held.state !== 'given' && state, from, held.verified && t('why.verified')].filter(Boolean).join(', ')}</Text>
      </dd>
    </>
  );
}
