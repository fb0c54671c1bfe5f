import { Card, SimpleGrid, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '@contract';
import { useStoreId } from '@/lib/store';
import { timesQuery, type Totals } from './analytics';
import { duration, longDay, percent, whole } from './figures';
import type { Range } from './range';

/** The figures that say most, each beside what it was before. */
export function Tiles({ overview, range }: { overview: components['schemas']['OverviewBody']; range: Range }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const store = useStoreId();
  const { times, previous } = useSuspenseQuery(timesQuery(store, range)).data;
  const count = (key: keyof Totals) => [whole(overview.totals[key], language), whole(overview.previous[key], language)] as const;
  const took = (seconds?: number | null) => (seconds === undefined || seconds === null ? '–' : duration(seconds, language));
  const tiles: [label: string, now: string, before: string][] = [
    [t('analytics.conversations'), ...count('conversations')],
    [t('analytics.share'), percent(overview.totals.share, language), percent(overview.previous.share, language)],
    [t('analytics.handoffs'), ...count('handoffs')],
    [t('analytics.tickets'), ...count('tickets')],
    [t('analytics.timeToTicket'), took(times.p50Seconds), took(previous.p50Seconds)],
    [t('analytics.slowest'), took(times.p95Seconds), took(previous.p95Seconds)],
  ];
  return (
    <div>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
        {tiles.map(([label, now, before]) => (
          <Card key={label} padding="md">
            <Text size="xs" c="dimmed">{label}</Text>
            <Text fz={24} fw={650}>{now}</Text>
            <Text size="xs" c="dimmed">{t('analytics.before', { value: before })}</Text>
          </Card>
        ))}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt={6}>
        {t('analytics.compared', { from: longDay(overview.range.previousFrom, language), to: longDay(overview.range.previousTo, language) })}
      </Text>
    </div>
  );
}
