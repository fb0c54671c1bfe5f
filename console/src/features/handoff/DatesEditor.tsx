import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Days, `2026-12-25`, or days in a row, `2026-12-24/2026-12-26`. */
  dates: string[];
  onChange: (dates: string[]) => void;
  error?: ReactNode;
  disabled: boolean;
}

export function DatesEditor({ dates, onChange, error, disabled }: Props) {
  const { t } = useTranslation();
  const put = (at: number, from: string, to: string) =>
    onChange(dates.map((days, index) => (index === at ? (to && to !== from ? `${from}/${to}` : from) : days)));
  return (
    <Stack gap={6}>
      {dates.map((days, index) => {
        const [from = '', to = ''] = days.split('/');
        return (
          <Group key={index} gap="xs" wrap="nowrap" align="flex-end">
            <TextInput flex={1} type="date" disabled={disabled} label={t('settings.firstDay')} value={from} onChange={(event) => put(index, event.currentTarget.value, to)} />
            <TextInput flex={1} type="date" disabled={disabled} label={t('settings.lastDay')} value={to} min={from} onChange={(event) => put(index, from, event.currentTarget.value)} />
            <ActionIcon size={36} variant="default" disabled={disabled} aria-label={t('settings.removeDates')} onClick={() => onChange(dates.filter((_, other) => other !== index))}>
              <IconX size={18} />
            </ActionIcon>
          </Group>
        );
      })}
      {error && <Text size="xs" c="var(--mantine-color-error)" role="alert">{error}</Text>}
      <Button size="xs" variant="default" disabled={disabled} style={{ alignSelf: 'flex-start' }} leftSection={<IconPlus size={16} />} onClick={() => onChange([...dates, ''])}>
        {t('settings.addDates')}
      </Button>
    </Stack>
  );
}
