import { Button, Card, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHeader } from '@/components/PageHeader';
import { answersQuery, integrationsQuery, settingsQuery, shopQuery } from '@/lib/queries';
import { useStore } from '@/lib/store';
import { steps, type Step, type StepState } from './steps';

const MARKS = { done: IconCheck, todo: IconCircleDashed, trouble: IconAlertTriangle };
const COLORS: Record<StepState, string> = { done: 'evergreen.8', todo: 'gray.6', trouble: 'red.8' };

/** From nothing to a working handoff; what is in the way is found out by itself. */
export function SetupPage() {
  const { t } = useTranslation();
  const store = useStore();
  const [integrations, read, answers, shop] = useSuspenseQueries({
    queries: [integrationsQuery(store.id), settingsQuery(store.id), answersQuery(store.id), shopQuery(store.id)],
  });
  const all = steps({ integrations: integrations.data, settings: read.data.settings, answers: answers.data.length, origins: store.origins, shop: shop.data });
  const done = all.filter((step) => step.state === 'done').length;
  return (
    <>
      <PageHeader title={t('nav.setup')} hint={t('setup.hint')} />
      <Stack gap="md">
        <Card>
          <Group justify="space-between">
            <Stack gap={2}>
              <Title order={2}>{t('setup.worksTitle')}</Title>
              <Text size="sm" c="dimmed">{t('setup.worksHint')}</Text>
            </Stack>
            <Button component={Link} to={`/${store.id}/skills/human-handoff`}>{t('setup.tryIt')}</Button>
          </Group>
        </Card>
        <Text size="sm" c="dimmed">{t('setup.progress', { done, all: all.length })}</Text>
        {all.map((step) => <StepCard key={step.key} step={step} store={store.id} />)}
      </Stack>
    </>
  );
}

function StepCard({ step, store }: { step: Step; store: string }) {
  const { t } = useTranslation();
  const Mark = MARKS[step.state];
  return (
    <Card padding="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group wrap="nowrap" align="flex-start">
          <ThemeIcon radius="xl" color={COLORS[step.state]} variant="filled" mt={2} aria-label={t(`setup.${step.state}`)} role="img">
            <Mark size={16} aria-hidden />
          </ThemeIcon>
          <Stack gap={2}>
            <Text fw={600} size="sm">{t(`setup.${step.key}`)}</Text>
            <Text size="sm" c="dimmed">{t(`setup.${step.found}` as 'setup.integrationGone', { name: step.name, message: step.message })}</Text>
          </Stack>
        </Group>
        <Button size="xs" style={{ flex: 'none' }} variant={step.state === 'done' ? 'default' : 'light'} component={Link} to={`/${store}/${step.to}`} aria-label={`${t('setup.open')}: ${t(`setup.${step.key}`)}`}>
          {t('setup.open')}
        </Button>
      </Group>
    </Card>
  );
}
