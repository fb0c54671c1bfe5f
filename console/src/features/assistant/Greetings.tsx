import { ActionIcon, Button, Group, Select, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TemplateInput } from '@/components/TemplateInput';
import { languageName, SPOKEN } from '@/lib/settings';
import { GREETING_VARIABLES, LONGEST_GREETING, nextLanguage, type PersonaForm } from './persona';

/** The first words: for all languages, and for each that shall have its own. */
export function Greetings({ form, readOnly }: { form: UseFormReturnType<PersonaForm>; readOnly: boolean }) {
  const { t, i18n } = useTranslation();
  const { greetings } = form.values;
  const next = nextLanguage(greetings, SPOKEN);
  const languages = ['', ...SPOKEN].map((value) => ({ value, label: value ? languageName(value, i18n.language) : t('assistant.others') }));
  return (
    <Stack gap="sm" component="section" aria-label={t('assistant.greeting')}>
      <div>
        <Text size="sm" fw={500}>{t('assistant.greeting')}</Text>
        <Text size="xs" c="dimmed">{t('assistant.greetingHint')}</Text>
      </div>
      {greetings.map((one, index) => (
        <Stack key={index} gap={6}>
          <Group gap="xs" wrap="nowrap">
            <Select
              size="xs" allowDeselect={false} disabled={readOnly} aria-label={t('assistant.forLanguage')} data={languages}
              value={one.language} onChange={(value) => form.setFieldValue(`greetings.${index}.language`, value ?? '')}
              error={form.errors[`greetings.${index}.language`]}
            />
            {!readOnly && (
              <ActionIcon variant="subtle" color="gray" aria-label={`${t('common.delete')}: ${languages.find((each) => each.value === one.language)?.label}`} onClick={() => form.removeListItem('greetings', index)}>
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </Group>
          <TemplateInput
            name={`greetings.${index}.text`} label={t('assistant.greeting')} hideLabel variables={GREETING_VARIABLES} longest={LONGEST_GREETING} disabled={readOnly}
            value={one.text} onChange={(text) => form.setFieldValue(`greetings.${index}.text`, text)} error={form.errors[`greetings.${index}.text`]}
          />
        </Stack>
      ))}
      {!readOnly && next !== undefined && (
        <Button variant="light" size="xs" style={{ alignSelf: 'flex-start' }} leftSection={<IconPlus size={16} />} onClick={() => form.insertListItem('greetings', { language: next, text: '' })}>
          {t('assistant.addGreeting')}
        </Button>
      )}
    </Stack>
  );
}
