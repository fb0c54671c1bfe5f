import { Anchor, NativeSelect, NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { integrationsQuery } from '@/lib/queries';
import { useStore, useStoreId } from '@/lib/store';
import type { SectionProps } from './form';
import { Section } from './Section';
import { TemplateInput } from '@/components/TemplateInput';
import { LONGEST_SUBJECT, SUBJECT_VARIABLES } from '@/lib/templates';

/** Where the ticket goes and what it carries. */
export function TicketSection({ form, readOnly }: SectionProps) {
  const { t } = useTranslation();
  const store = useStoreId();
  const integrations = useSuspenseQuery(integrationsQuery(store)).data;
  const { integrationId, fallbackIntegrationId } = form.values;
  const gone = !integrations.some((one) => one.id === integrationId);
  const choices = integrations.map((one) => ({
    value: one.id,
    label: `${one.name} (${t(`health.${one.status}` as 'health.connected')})`,
  }));
  return (
    <Section title={t('settings.ticket')}>
      <NativeSelect
        disabled={readOnly}
        label={t('settings.integration')}
        description={<Anchor component={Link} size="xs" to={`/${store}/integrations`}>{t('settings.connectMore')}</Anchor>}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={[...(gone ? [{ value: integrationId, label: t('settings.integrationGone') }] : []), ...choices]}
        {...form.getInputProps('integrationId')}
      />
      <NativeSelect
        disabled={readOnly}
        label={t('settings.fallback')}
        description={t('settings.fallbackHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={[{ value: '', label: t('settings.noFallback') }, ...choices.filter((one) => one.value !== integrationId)]}
        value={fallbackIntegrationId ?? ''}
        error={form.errors.fallbackIntegrationId}
        onChange={(event) => form.setFieldValue('fallbackIntegrationId', event.currentTarget.value || null)}
      />
      <TemplateInput
        oneLine
        name="subject"
        label={t('settings.subject')}
        variables={SUBJECT_VARIABLES}
        longest={LONGEST_SUBJECT}
        disabled={readOnly}
        value={form.values.subject}
        onChange={(text) => form.setFieldValue('subject', text)}
        error={form.errors.subject}
      />
      <Switch
        disabled={readOnly}
        label={t('settings.enrich')}
        description={t('settings.enrichHint')}
        {...form.getInputProps('enrichWithJourney', { type: 'checkbox' })}
      />
    </Section>
  );
}

/** What happens when a shopper declines, falls silent, or wants another way. */
export function LeavingSection({ form, readOnly }: SectionProps) {
  const { t } = useTranslation();
  const profile = useStore();
  const { rescueAfterMinutes } = form.values;
  return (
    <Section title={t('settings.leaving')}>
      <NativeSelect
        disabled={readOnly}
        label={t('settings.whenDeclined')}
        description={t('settings.whenDeclinedHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={[
          { value: 'open_ticket', label: t('settings.openTicket') },
          { value: 'do_not_open', label: t('settings.doNotOpen') },
        ]}
        {...form.getInputProps('whenDeclined')}
      />
      <Switch
        disabled={readOnly}
        label={t('settings.rescue')}
        description={t('settings.rescueHint')}
        checked={rescueAfterMinutes !== null}
        onChange={(event) => form.setFieldValue('rescueAfterMinutes', event.currentTarget.checked ? 30 : null)}
      />
      {rescueAfterMinutes !== null && (
        <NumberInput
          w={160}
          disabled={readOnly}
          label={t('settings.rescueMinutes')}
          min={1}
          max={1440}
          allowDecimal={false}
          value={rescueAfterMinutes}
          error={form.errors.rescueAfterMinutes}
          onChange={(value) => form.setFieldValue('rescueAfterMinutes', typeof value === 'number' ? value : Number.parseInt(value, 10) || 0)}
        />
      )}
      <Stack gap={2}>
        <Text size="sm" fw={500}>{t('settings.otherContact')}</Text>
        <Text size="sm">{profile.otherContact || t('common.none')}</Text>
        <Text size="xs" c="dimmed">
          {t('settings.otherContactHint')}{' '}
          <Anchor component={Link} size="xs" to={`/${profile.id}/store`}>{t('settings.otherContactChange')}</Anchor>
        </Text>
      </Stack>
    </Section>
  );
}
