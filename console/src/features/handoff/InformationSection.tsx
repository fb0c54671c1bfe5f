import { Group, NativeSelect, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionProps } from './form';
import { Section } from './Section';

/** What the assistant asks a shopper for. */
export function InformationSection({ form, readOnly }: SectionProps) {
  const { t } = useTranslation();
  const { orderNumber } = form.values.information;
  return (
    <Section title={t('settings.information')} hint={t('settings.informationHint')}>
      <Row label={t('detail.email')} hint={t('settings.emailLocked')}>
        <Group gap={6} wrap="nowrap">
          <IconLock size={16} aria-hidden />
          <Text size="sm">{t('settings.alwaysRequired')}</Text>
        </Group>
      </Row>
      <Row label={t('detail.name')}>
        <Requirement form={form} readOnly={readOnly} path="information.name.required" label={t('detail.name')} />
      </Row>
      {(['phone', 'orderNumber', 'photo'] as const).map((detail) => (
        <Row key={detail} label={t(`detail.${detail}`)} hint={t(`settings.${detail}Hint`)}>
          <Group gap="md" wrap="nowrap">
            {form.values.information[detail].enabled && (
              <Requirement form={form} readOnly={readOnly} path={`information.${detail}.required`} label={t(`detail.${detail}`)} />
            )}
            <Switch
              disabled={readOnly}
              aria-label={t('settings.ask', { detail: t(`detail.${detail}`) })}
              {...form.getInputProps(`information.${detail}.enabled`, { type: 'checkbox' })}
            />
          </Group>
        </Row>
      ))}
      {orderNumber.enabled && (
        <TextInput
          disabled={readOnly}
          label={t('settings.pattern')}
          description={t('settings.patternHint')}
          placeholder="[0-9]{5}"
          {...form.getInputProps('information.orderNumber.pattern')}
          value={orderNumber.pattern ?? ''}
        />
      )}
    </Section>
  );
}

function Row({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <Group justify="space-between" wrap="nowrap" mih={40} gap="md">
      <Stack gap={0}>
        <Text size="sm" fw={500}>{label}</Text>
        {hint && <Text size="xs" c="dimmed">{hint}</Text>}
      </Stack>
      {children}
    </Group>
  );
}

function Requirement({ form, path, label, readOnly }: SectionProps & { path: string; label: string }) {
  const { t } = useTranslation();
  const required = form.getInputProps(path).value as boolean;
  return (
    <NativeSelect
      w={128}
      size="sm"
      disabled={readOnly}
      aria-label={t('settings.requirementOf', { detail: label })}
      value={required ? 'required' : 'optional'}
      data={[
        { value: 'required', label: t('common.required') },
        { value: 'optional', label: t('common.optional') },
      ]}
      onChange={(event) => form.setFieldValue(path, event.currentTarget.value === 'required')}
    />
  );
}
