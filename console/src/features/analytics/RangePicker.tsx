import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { daysIn, lastDays, PRESETS, type Range } from './range';

interface Props {
  range: Range;
  /** In the store. */
  today: string;
  choose: (range: Range) => void;
}

/** Which days: the last so many, or from one to another. */
export function RangePicker({ range, today, choose }: Props) {
  const { t } = useTranslation();
  const preset = range.to === today ? PRESETS.find((days) => days === daysIn(range)) : undefined;
  const day = (value: string, change: (value: string) => Range, limits: { min?: string; max?: string }) => ({
    type: 'date',
    value,
    ...limits,
    onChange: (event: { currentTarget: HTMLInputElement }) => event.currentTarget.value && event.currentTarget.validity.valid && choose(change(event.currentTarget.value)),
  });
  return (
    <Group align="flex-end" gap="sm">
      <NativeSelect
        label={t('analytics.range')}
        value={preset ?? ''}
        data={[...PRESETS.map((days) => ({ value: String(days), label: t('analytics.lastDays', { days }) })), { value: '', label: t('analytics.custom') }]}
        onChange={(event) => event.currentTarget.value && choose(lastDays(Number(event.currentTarget.value), today))}
      />
      <TextInput label={t('analytics.from')} {...day(range.from, (from) => ({ ...range, from }), { max: range.to })} />
      <TextInput label={t('analytics.to')} {...day(range.to, (to) => ({ ...range, to }), { min: range.from, max: today })} />
    </Group>
  );
}
