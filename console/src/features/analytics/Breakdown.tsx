import { Card, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '@/components/Waiting';
import { languageName } from '@/lib/settings';
import { useStoreId } from '@/lib/store';
import { breakdownQuery, SIDES, type Side } from './analytics';
import classes from './analytics.module.css';
import { AsTable } from './AsTable';
import { whole } from './figures';
import type { Range } from './range';

const Bars = lazy(() => import('./Charts').then((charts) => ({ default: charts.Bars })));

/** How a key of a side is called. */
function useNames(by: Side) {
  const { t, i18n } = useTranslation();
  return (key: string): string => {
    const defaultValue = key.replaceAll('_', ' ');
    switch (by) {
      case 'reason':
        return t(`reason.${key}` as 'reason.skill', { defaultValue });
      case 'skill':
        return key === 'none' ? t('analytics.noSkill') : t(`skill.${key}` as 'skill.questions', { defaultValue });
      case 'topic':
        return t(`topic.${key}` as 'topic.other', { defaultValue });
      case 'language':
        return languageName(key, i18n.language);
      case 'end':
        return key === 'ticket' ? t('analytics.aTicket') : t(`handoffStatus.${key}` as 'handoffStatus.none', { defaultValue });
      case 'hour':
        return `${key}:00`;
    }
  };
}

/** Handoffs by one of their sides. */
export function Breakdown({ range }: { range: Range }) {
  const { t, i18n } = useTranslation();
  const store = useStoreId();
  const [by, setBy] = useState<Side>('reason');
  const nameOf = useNames(by);
  const title = t('analytics.by');
  return (
    <Card>
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2}>{title}</Title>
          <NativeSelect aria-label={title} value={by} onChange={(event) => setBy(event.currentTarget.value as Side)} data={SIDES.map((side) => ({ value: side, label: t(`side.${side}`) }))} />
        </Group>
        <Suspense key={by} fallback={<Waiting height={200} />}>
          <Slices store={store} range={range} by={by} nameOf={nameOf} title={t(`side.${by}`)} write={(value) => whole(value, i18n.language)} />
        </Suspense>
      </Stack>
    </Card>
  );
}

interface SlicesProps {
  store: string;
  range: Range;
  by: Side;
  nameOf: (key: string) => string;
  title: string;
  write: (value: number) => string;
}

function Slices({ store, range, by, nameOf, title, write }: SlicesProps) {
  const { t } = useTranslation();
  const items = useSuspenseQuery(breakdownQuery(store, range, by)).data;
  const head = [title, t('analytics.now'), t('analytics.earlier')];
  if (items.every((one) => one.count === 0 && one.previous === 0)) {
    return <Text size="sm" c="dimmed">{t('analytics.noHandoffs')}</Text>;
  }
  if (by === 'hour') {
    return (
      <>
        <Bars label={`${t('analytics.by')}: ${title}`} points={items.map((one) => ({ day: one.key, now: one.count, before: one.previous }))} names={[head[1]!, head[2]!]} write={write} />
        <AsTable title={title} head={head} rows={items.map((one) => [nameOf(one.key), write(one.count), write(one.previous)])} />
      </>
    );
  }
  const most = Math.max(...items.map((one) => one.count), 1);
  return (
    <table className={classes.bars}>
      <thead>
        <tr><th scope="col">{head[0]}</th><td className={classes.bar} /><th scope="col" className={classes.number}>{head[1]}</th><th scope="col" className={classes.number}>{head[2]}</th></tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.key}>
            <th scope="row">{nameOf(one.key)}</th>
            <td className={classes.bar} aria-hidden><div className={classes.track}><div className={classes.fill} style={{ width: `${(100 * one.count) / most}%` }} /></div></td>
            <td className={classes.number}>{write(one.count)}</td>
            <td className={`${classes.number} ${classes.before}`}>{write(one.previous)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
