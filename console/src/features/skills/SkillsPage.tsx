import { Button, Card, Group, SimpleGrid, Stack, Switch, Text, ThemeIcon, Title } from '@mantine/core';
import { IconArrowBackUp, IconArrowsSplit2, IconBan, IconMapPin, IconMessageQuestion, IconPackage, IconPuzzle, IconSparkles, IconUserHeart } from '@tabler/icons-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { ErrorNote } from '@/components/ErrorNote';
import { PageHeader } from '@/components/PageHeader';
import { Status } from '@/components/Status';
import { answered, api } from '@/lib/api/client';
import { skillsQuery, type Card as SkillCard } from '@/lib/queries';
import { useRole, useStoreId } from '@/lib/store';
import { nextThing, useCardsWithHealth, useStatusWords } from './status';

const ICONS = {
  'human-handoff': IconUserHeart,
  track_order: IconPackage,
  cancel_order: IconBan,
  return_order: IconArrowBackUp,
  change_address: IconMapPin,
  questions: IconMessageQuestion,
  own_skill: IconPuzzle,
};

/** A card for each skill: what it does, how it is, and the one thing to do next. */
export function SkillsPage() {
  const { t } = useTranslation();
  const store = useStoreId();
  const skills = useCardsWithHealth(store, useSuspenseQuery({ ...skillsQuery(store), refetchInterval: 30_000 }).data);
  return (
    <>
      <PageHeader title={t('nav.skills')} hint={t('skills.hint')}>
        <Button variant="default" leftSection={<IconArrowsSplit2 size={16} />} component={Link} to={`/${store}/skills/instructions`}>{t('skills.instructions')}</Button>
      </PageHeader>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {skills.map((skill) => (
          <Skill key={skill.skill} skill={skill} />
        ))}
      </SimpleGrid>
      <Outlet />
    </>
  );
}

function Skill({ skill }: { skill: SkillCard }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const { canEdit } = useRole();
  const words = useStatusWords();
  const Picture = ICONS[skill.skill as keyof typeof ICONS] ?? IconSparkles;
  const key = skill.skill as 'track_order';
  const next = nextThing(skill);
  const title = t(`skill.${key}`, { defaultValue: skill.name });
  return (
    <Card>
      <Stack gap="sm" h="100%" justify="space-between">
        <Group align="flex-start" justify="space-between" wrap="nowrap">
          <Group align="flex-start" wrap="nowrap">
            <ThemeIcon size={40} variant="light" radius="md" aria-hidden><Picture size={22} stroke={1.7} /></ThemeIcon>
            <Stack gap={2}>
              <Title order={2}>{title}</Title>
              <Text size="sm" c="dimmed">{t(`skillHint.${key}`, { defaultValue: '' })}</Text>
            </Stack>
          </Group>
          {!skill.locked && <Toggle skill={skill} title={title} disabled={!canEdit} />}
        </Group>
        <Group justify="space-between" mih={34}>
          <Status tone={words.tone(skill)}>{words.of(skill)}</Status>
          {next && <Button size="xs" variant="light" component={Link} to={`/${store}/${next.to}`}>{t(next.label)}</Button>}
        </Group>
      </Stack>
    </Card>
  );
}

function Toggle({ skill, title, disabled }: { skill: SkillCard; title: string; disabled: boolean }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const queries = useQueryClient();
  const switching = useMutation({
    mutationFn: (enabled: boolean) =>
      answered(api.PUT('/api/v1/admin/stores/{store}/skills/{skill}', { params: { path: { store, skill: skill.skill } }, body: { enabled } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['skills', store] }),
  });
  return (
    <Stack align="flex-end">
      <Switch
        disabled={disabled || switching.isPending}
        checked={switching.isPending ? switching.variables : skill.enabled}
        aria-label={t('skills.switch', { skill: title })}
        onChange={(event) => switching.mutate(event.currentTarget.checked)}
      />
      {switching.isError && <ErrorNote problem={switching.error} />}
    </Stack>
  );
}
