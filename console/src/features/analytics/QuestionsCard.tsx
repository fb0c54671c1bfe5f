import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Status } from '@/components/Status';
import { languageName } from '@/lib/settings';
import { useRole, useStoreId } from '@/lib/store';
import { answerAddress, questionsQuery } from './analytics';
import type { Range } from './range';

/** What was asked most in conversations that ended with a person. */
export function QuestionsCard({ range }: { range: Range }) {
  const { t, i18n } = useTranslation();
  const store = useStoreId();
  const { canEdit } = useRole();
  const items = useSuspenseQuery(questionsQuery(store, range)).data;
  return (
    <Card>
      <Stack gap="sm">
        <div>
          <Title order={2}>{t('analytics.questions')}</Title>
          <Text size="sm" c="dimmed">{t('analytics.questionsHint')}</Text>
        </div>
        {items.length === 0 && <Text size="sm">{t('analytics.noQuestions')}</Text>}
        {items.map(({ question, language, count, answered }) => (
          <Group key={language + question} justify="space-between" gap="xs">
            <Stack gap={0} miw={0} flex="1 1 240px">
              <Text size="sm" className="as-written">{question}</Text>
              <Text size="xs" c="dimmed">{t('analytics.asked', { count })} · {languageName(language, i18n.language)}</Text>
            </Stack>
            {answered ? (
              <Status tone="good">{t('analytics.answered')}</Status>
            ) : (
              canEdit && (
                <Button size="xs" variant="default" component={Link} to={answerAddress(store, question, language)} aria-label={`${t('answers.add')}: ${question}`}>
                  {t('answers.add')}
                </Button>
              )
            )}
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
