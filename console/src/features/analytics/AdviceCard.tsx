import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorNote } from '@/components/ErrorNote';
import { answered, api } from '@/lib/api/client';
import { useRole, useStoreId } from '@/lib/store';
import { adviceQuery, answerAddress, type Advice } from './analytics';
import { MakeOptional } from './MakeOptional';
import type { Range } from './range';

/** What can be done about the figures, each with a button that does it. */
export function AdviceCard({ range }: { range: Range }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const items = useSuspenseQuery(adviceQuery(store, range)).data;
  if (items.length === 0) {
    return null;
  }
  return (
    <Card>
      <Stack gap="sm">
        <Title order={2}>{t('advice.title')}</Title>
        {items.map((advice) => (
          <Group key={advice.action + JSON.stringify(advice.with)} justify="space-between" gap="xs">
            <Words advice={advice} />
            <Act advice={advice} />
          </Group>
        ))}
      </Stack>
    </Card>
  );
}

function Words({ advice: { action, count, with: about } }: { advice: Advice }) {
  const { t } = useTranslation();
  const words: Partial<Record<string, string>> = {
    add_answer: t('advice.add_answer', { question: about.question ?? '', count }),
    switch_skill_on: t('advice.switch_skill_on', { skill: t(`skill.${about.skill}` as 'skill.questions'), count }),
    make_optional: t('advice.make_optional', { detail: t(`detail.${about.detail}` as 'detail.name'), count }),
    connect_helpdesk: t('advice.connect_helpdesk', { count }),
  };
  return <Text size="sm" flex="1 1 260px" className="as-written">{words[action] ?? action}</Text>;
}

function Act({ advice: { action, with: about } }: { advice: Advice }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const { canEdit } = useRole();
  const goes: Partial<Record<string, [to: string, label: string]>> = {
    add_answer: [answerAddress(store, about.question ?? '', about.language ?? ''), t('answers.add')],
    connect_helpdesk: [`/${store}/integrations`, t('integrations.gallery')],
  };
  const [to, label] = goes[action] ?? [];
  if (!canEdit) {
    return null;
  }
  if (action === 'switch_skill_on') {
    return <SwitchOn skill={about.skill!} />;
  }
  if (action === 'make_optional') {
    return <MakeOptional detail={about.detail!} />;
  }
  return to && <Button size="xs" variant="light" component={Link} to={to}>{label}</Button>;
}

function SwitchOn({ skill }: { skill: string }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const queries = useQueryClient();
  const switching = useMutation({
    mutationFn: () => answered(api.PUT('/api/v1/admin/stores/{store}/skills/{skill}', { params: { path: { store, skill } }, body: { enabled: true } })),
    onSuccess: () => notifications.show({ message: t('advice.switchedOn', { skill: t(`skill.${skill}` as 'skill.questions') }) }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['skills', store] });
      void queries.invalidateQueries({ queryKey: ['analytics', store, 'advice'] });
    },
  });
  return (
    <Stack gap="xs" align="flex-end">
      <Button size="xs" variant="light" loading={switching.isPending} onClick={() => switching.mutate()}>{t('advice.switchOn')}</Button>
      {switching.isError && <ErrorNote problem={switching.error} />}
    </Stack>
  );
}
