import { ActionIcon, Card, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languageName, type WrapUpTime } from '@/lib/settings';
import { useStore } from '@/lib/store';
import { DatesEditor } from './DatesEditor';
import type { SectionProps } from './form';
import { TemplateInput } from '@/components/TemplateInput';
import { LONGEST_WRAP_UP, WRAP_UP_VARIABLES } from '@/lib/templates';
import { AsRead } from './AsRead';

const SPOKEN = ['en', 'es', 'fr', 'de', 'pt', 'pt-BR', 'it', 'nl'];
const TIMES = ['after_hours', 'weekend', 'holiday'] as const;

/** A wrap-up for a time, a language, or both. */
export function ScheduledText({ form, readOnly, index }: SectionProps & { index: number }) {
  const { t, i18n } = useTranslation();
  const store = useStore();
  const text = form.values.wrapUp.texts[index]!;
  const path = `wrapUp.texts.${index}`;
  const languages = [...new Set([...store.languages, ...SPOKEN, ...(text.language ? [text.language] : [])])];
  const change = (member: string, value: unknown) => form.setFieldValue(`${path}.${member}`, value);
  return (
    <Card padding="sm" component="fieldset" aria-label={t('settings.textNumber', { number: index + 1 })}>
      <Stack gap="sm">
        <Group gap="sm" align="flex-end" wrap="nowrap">
          <NativeSelect
            flex={1}
            disabled={readOnly}
            label={t('settings.when')}
            value={text.when ?? ''}
            error={form.errors[`${path}.when`]}
            data={[{ value: '', label: t('when.always') }, ...TIMES.map((when) => ({ value: when, label: t(`when.${when}`) }))]}
            onChange={(event) => change('when', (event.currentTarget.value || undefined) as WrapUpTime | undefined)}
          />
          <NativeSelect
            flex={1}
            disabled={readOnly}
            label={t('settings.language')}
            value={text.language ?? ''}
            error={form.errors[`${path}.language`]}
            data={[{ value: '', label: t('settings.anyLanguage') }, ...languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))]}
            onChange={(event) => change('language', event.currentTarget.value || undefined)}
          />
          {!readOnly && (
            <ActionIcon size={36} variant="default" aria-label={t('settings.removeText')} onClick={() => form.removeListItem('wrapUp.texts', index)}>
              <IconTrash size={18} />
            </ActionIcon>
          )}
        </Group>
        {form.errors[path] && <Text size="sm" c="var(--mantine-color-error)" role="alert">{form.errors[path]}</Text>}
        {text.when === 'after_hours' && !form.values.hours && <Text size="sm" c="dimmed">{t('settings.needsHours')}</Text>}
        {text.when === 'holiday' && (
          <>
            <TextInput
              disabled={readOnly}
              maxLength={100}
              label={t('settings.holidayName')}
              value={text.name ?? ''}
              error={form.errors[`${path}.name`]}
              onChange={(event) => change('name', event.currentTarget.value)}
            />
            <DatesEditor
              disabled={readOnly}
              dates={text.dates ?? []}
              error={Object.entries(form.errors).find(([name]) => name.startsWith(`${path}.dates`))?.[1]}
              onChange={(dates) => change('dates', dates)}
            />
          </>
        )}
        <TemplateInput
          name={`${path}.text`}
          label={t('settings.text')}
          variables={WRAP_UP_VARIABLES}
          longest={LONGEST_WRAP_UP}
          disabled={readOnly}
          value={text.text}
          onChange={(value) => change('text', value)}
          error={form.errors[`${path}.text`]}
        />
        {text.text && <AsRead text={text.text} />}
      </Stack>
    </Card>
  );
}
