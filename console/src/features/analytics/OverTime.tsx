import { Card, Group, SegmentedControl, Stack, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@contract';
import { Waiting } from '@/components/Waiting';
import { useStoreId } from '@/lib/store';
import { overviewQuery, type Day } from './analytics';
import { AsTable } from './AsTable';
import { longDay, percent, shortDay, whole } from './figures';

const Lines = lazy(() => import('./Charts').then((charts) => ({ default: charts.Lines })));

const SHOWN = ['handoffs', 'conversations', 'share'] as const;
type Shown = (typeof SHOWN)[number];

const figure = (day: Day | undefined, shown: Shown) =>
  shown === 'share' ? (day?.conversations ? day.handedOff / day.conversations : 0) : (day?.[shown] ?? 0);

/** Day by day, with the same day of the period before. */
export function OverTime({ overview }: { overview: components['schemas']['OverviewBody'] }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const store = useStoreId();
  const { previousFrom, previousTo } = overview.range;
  const before = useSuspenseQuery(overviewQuery(store, { from: previousFrom, to: previousTo })).data.days;
  const [shown, setShown] = useState<Shown>('handoffs');
  const write = (value: number) => (shown === 'share' ? percent(value, language) : whole(value, language));
  const points = overview.days.map((day, index) => ({ day: shortDay(day.day, language), now: figure(day, shown), before: figure(before[index], shown) }));
  const title = t('analytics.overTime');
  return (
    <Card>
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2}>{title}</Title>
          <SegmentedControl size="xs" aria-label={title} value={shown} onChange={(value) => setShown(value as Shown)} data={SHOWN.map((one) => ({ value: one, label: t(`analytics.${one}`) }))} />
        </Group>
        <Suspense fallback={<Waiting height={260} />}>
          <Lines label={`${title}: ${t(`analytics.${shown}`)}`} points={points} names={[t('analytics.now'), t('analytics.earlier')]} write={write} fractions={shown === 'share'} />
        </Suspense>
        <AsTable
          title={title}
          head={[t('analytics.day'), t('analytics.conversations'), t('analytics.handedOff'), t('analytics.share'), t('analytics.handoffs'), t('analytics.handoffsBefore')]}
          rows={overview.days.map((day, index) => [
            longDay(day.day, language), whole(day.conversations, language), whole(day.handedOff, language), percent(figure(day, 'share'), language),
            whole(day.handoffs, language), whole(before[index]?.handoffs ?? 0, language),
          ])}
        />
      </Stack>
    </Card>
  );
}
