import { Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconMessageQuestion, IconPlus, IconSearch } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Empty } from '@/components/Empty';
import { PageHeader } from '@/components/PageHeader';
import { answersQuery, type Answer } from '@/lib/queries';
import { languageName } from '@/lib/settings';
import { useRole, useStoreId } from '@/lib/store';
import { AnswerDialog } from './AnswerDialog';

/** What the assistant knows to answer. */
export function AnswersPage() {
  const { t, i18n } = useTranslation();
  const store = useStoreId();
  const { canEdit } = useRole();
  const [sought, setSought] = useState('');
  const [search, setSearch] = useSearchParams();
  const asked = canEdit ? search.get('question') : null;
  const [editing, setEditing] = useState<Answer | 'new' | undefined>(asked ? 'new' : undefined);
  const close = () => {
    setEditing(undefined);
    setSearch({}, { replace: true });
  };
  const answers = useSuspenseQuery(answersQuery(store)).data;
  const needle = sought.trim().toLocaleLowerCase();
  const found = answers.filter((one) => [one.question, one.answer, ...one.alsoAsked].some((text) => text.toLocaleLowerCase().includes(needle)));
  const add = canEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>{t('answers.add')}</Button>
  );
  return (
    <>
      <PageHeader title={t('nav.answers')} hint={t('answers.hint')}>{add}</PageHeader>
      {answers.length === 0 ? (
        <Empty icon={IconMessageQuestion} title={t('answers.empty')} hint={t('answers.emptyHint')} />
      ) : (
        <Stack gap="sm">
          <TextInput aria-label={t('answers.search')} placeholder={t('answers.search')} leftSection={<IconSearch size={16} />} value={sought} onChange={(event) => setSought(event.currentTarget.value)} />
          {found.length === 0 && <Text c="dimmed">{t('answers.noneFound')}</Text>}
          {found.map((one) => (
            <Card key={one.id} padding="md">
              <Group justify="space-between" align="flex-start" wrap="nowrap">
                <Stack gap={4} miw={0}>
                  <Text fw={600} size="sm" className="as-written">{one.question}</Text>
                  <Text size="sm" className="as-written">{one.answer}</Text>
                  <Text size="xs" c="dimmed">
                    {languageName(one.language, i18n.language)} · {t('answers.ways', { count: one.alsoAsked.length })}
                  </Text>
                </Stack>
                {canEdit && <Button size="xs" variant="default" style={{ flex: 'none' }} aria-label={`${t('common.edit')}: ${one.question}`} onClick={() => setEditing(one)}>{t('common.edit')}</Button>}
              </Group>
            </Card>
          ))}
        </Stack>
      )}
      {editing && <AnswerDialog key={editing === 'new' ? 'new' : editing.id} entry={editing === 'new' ? undefined : editing} asked={asked ? { question: asked, language: search.get('language') } : undefined} close={close} />}
    </>
  );
}
