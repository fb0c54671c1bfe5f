import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AsRead } from './AsRead';
import type { SectionProps } from './form';
import { HoursEditor } from './HoursEditor';
import { ScheduledText } from './ScheduledText';
import { Section } from './Section';
import { TemplateInput } from '@/components/TemplateInput';
import { LONGEST_WRAP_UP, WRAP_UP_VARIABLES } from '@/lib/templates';

/** What the shopper reads once the ticket is stored: for every time and language. */
export function WrapUpSection({ form, readOnly }: SectionProps) {
  const { t } = useTranslation();
  const { texts } = form.values.wrapUp;
  return (
    <Section title={t('settings.wrapUp')} hint={t('settings.wrapUpHint')}>
      <TemplateInput
        name="wrapUp.default"
        label={t('settings.wrapUpText')}
        hideLabel
        variables={WRAP_UP_VARIABLES}
        longest={LONGEST_WRAP_UP}
        disabled={readOnly}
        value={form.values.wrapUp.default}
        onChange={(text) => form.setFieldValue('wrapUp.default', text)}
        error={form.errors['wrapUp.default']}
      />
      <AsRead text={form.values.wrapUp.default} />
      {texts.map((_, index) => (
        <ScheduledText key={index} form={form} readOnly={readOnly} index={index} />
      ))}
      {!readOnly && (
        <Button
          variant="light"
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={16} />}
          onClick={() => form.insertListItem('wrapUp.texts', { when: texts.some((one) => one.when === 'after_hours') ? undefined : 'after_hours', text: '' })}
        >
          {t('settings.addText')}
        </Button>
      )}
      <HoursEditor form={form} readOnly={readOnly} />
    </Section>
  );
}
