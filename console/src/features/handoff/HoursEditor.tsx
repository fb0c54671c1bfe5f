import { ActionIcon, Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS, weekdayName, type Span, type Week, type Weekday } from '@/lib/settings';
import { useStore } from '@/lib/store';
import { zoneName } from '@/lib/time';
import type { SectionProps } from './form';

const USUAL: Span = ['09:00', '17:30'];
const USUAL_WEEK: Week = Object.fromEntries(WEEKDAYS.slice(0, 5).map((day) => [day, [USUAL]]));

/** When the team is there. Outside it is "after hours". */
export function HoursEditor({ form, readOnly }: SectionProps) {
  const { t } = useTranslation();
  const { timeZone } = useStore();
  const { hours } = form.values;
  const week = hours?.week ?? {};
  const put = (day: Weekday, spans: Span[]) => form.setFieldValue('hours', { week: { ...week, [day]: spans } });
  return (
    <Stack gap="xs">
      <Switch
        disabled={readOnly}
        checked={hours !== null}
        label={t('settings.hours')}
        description={t('settings.hoursHint', { zone: zoneName(timeZone) })}
        onChange={(event) => form.setFieldValue('hours', event.currentTarget.checked ? { week: USUAL_WEEK } : null)}
      />
      {hours &&
        WEEKDAYS.map((day) => (
          <Day
            key={day}
            day={day}
            disabled={readOnly}
            spans={week[day] ?? []}
            error={Object.entries(form.errors).filter(([name]) => name.startsWith(`hours.week.${day}`)).map(([, words]) => words).join(' ')}
            onChange={(spans) => put(day, spans)}
          />
        ))}
    </Stack>
  );
}

interface DayProps {
  day: Weekday;
  spans: Span[];
  error: string;
  disabled: boolean;
  onChange: (spans: Span[]) => void;
}

function Day({ day, spans, error, disabled, onChange }: DayProps) {
  const { t, i18n } = useTranslation();
  const name = weekdayName(day, i18n.language);
  const put = (at: number, span: Span) => onChange(spans.map((other, index) => (index === at ? span : other)));
  return (
    <Group align="flex-start" gap="xs" wrap="nowrap" role="group" aria-label={name}>
      <Text size="sm" w={92} pt={7}>{name}</Text>
      <Stack gap={4} flex={1}>
        {spans.length === 0 && <Text size="sm" c="dimmed" pt={7}>{t('settings.closed')}</Text>}
        {spans.map(([from, to], index) => (
          <Group key={index} gap={6} wrap="nowrap">
            <TextInput type="time" disabled={disabled} aria-label={t('settings.from', { day: name })} value={from} onChange={(event) => put(index, [event.currentTarget.value, to])} />
            <TextInput
              type="time"
              disabled={disabled}
              aria-label={t('settings.to', { day: name })}
              value={to === '24:00' ? '00:00' : to}
              onChange={(event) => put(index, [from, event.currentTarget.value === '00:00' ? '24:00' : event.currentTarget.value])}
            />
            <ActionIcon variant="subtle" color="gray" c="inherit" disabled={disabled} aria-label={t('settings.removeHours', { day: name })} onClick={() => onChange(spans.filter((_, other) => other !== index))}>
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
        {error && <Text size="xs" c="var(--mantine-color-error)" role="alert">{error}</Text>}
      </Stack>
      {!disabled && spans.length < 3 && (
        <Button size="compact-sm" mt={4} variant="subtle" aria-label={t('settings.addHours', { day: name })} onClick={() => onChange([...spans, spans.length ? ['18:00', '20:00'] : USUAL])}>
          <IconPlus size={16} />
        </Button>
      )}
    </Group>
  );
}
