import { Button, Menu, Stack } from '@mantine/core';
import { IconChartBar, IconDownload } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Empty } from '@/components/Empty';
import { PageHeader } from '@/components/PageHeader';
import { useStore } from '@/lib/store';
import { zoneName } from '@/lib/time';
import { AdviceCard } from './AdviceCard';
import { overviewQuery, REPORTS, reportAddress, usualQuery } from './analytics';
import { Breakdown } from './Breakdown';
import { DetailsCard } from './DetailsCard';
import { HealthCard } from './HealthCard';
import { OverTime } from './OverTime';
import { QuestionsCard } from './QuestionsCard';
import { rangeOf, type Range } from './range';
import { RangePicker } from './RangePicker';
import { Tiles } from './Tiles';

/** What happened in the store over some days, and what to do about it. */
export function AnalyticsPage() {
  const { t } = useTranslation();
  const { id: store, timeZone } = useStore();
  const [search, setSearch] = useSearchParams();
  const today = useSuspenseQuery(usualQuery(store)).data.to;
  const range = rangeOf(search, today);
  const overview = useSuspenseQuery(overviewQuery(store, range)).data;
  return (
    <>
      <PageHeader title={t('nav.analytics')} hint={`${t('analytics.hint')} ${t('analytics.zone', { zone: zoneName(timeZone) })}`}>
        <Reports store={store} range={range} />
      </PageHeader>
      <Stack gap="md">
        <RangePicker range={range} today={today} choose={(wanted) => setSearch({ ...wanted }, { replace: true })} />
        {overview.totals.conversations === 0 ? (
          <Empty icon={IconChartBar} title={t('analytics.empty')} hint={t('analytics.emptyHint')}>
            <Button mt="sm" variant="light" component={Link} to={`/${store}/developers`}>{t('conversations.toCode')}</Button>
          </Empty>
        ) : (
          <>
            <Tiles overview={overview} range={range} />
            <AdviceCard range={range} />
            <OverTime overview={overview} />
            <Breakdown range={range} />
            <DetailsCard range={range} />
            <QuestionsCard range={range} />
            <HealthCard range={range} />
          </>
        )}
      </Stack>
    </>
  );
}

function Reports({ store, range }: { store: string; range: Range }) {
  const { t } = useTranslation();
  return (
    <Menu>
      <Menu.Target><Button variant="default" leftSection={<IconDownload size={16} />}>{t('analytics.download')}</Button></Menu.Target>
      <Menu.Dropdown>
        {REPORTS.map((report) => (
          <Menu.Item key={report} component="a" href={reportAddress(store, report, range)} download>{t(`report.${report}`)}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
