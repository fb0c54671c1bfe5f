import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { unknownVariables } from '@/lib/templates';

interface Props {
  label: string;
  hideLabel?: boolean;
  value: string;
  onChange: (text: string) => void;
  error?: React.ReactNode;
  variables: readonly string[];
  longest: number;
  oneLine?: boolean;
  disabled?: boolean;
  name: string;
}

/** A text with variables: chips put one in where the cursor stands. */
export function TemplateInput(props: Props) {
  const { label, hideLabel, value, onChange, error, variables, longest, oneLine, disabled, name } = props;
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const unknown = unknownVariables(value, variables);
  const insert = (variable: string) => {
    const input = field.current!;
    const start = input.selectionStart ?? value.length;
    const text = `{{${variable}}}`;
    onChange(value.slice(0, start) + text + value.slice(input.selectionEnd ?? start));
    requestAnimationFrame(() => {
      input.focus();
      input.setSelectionRange(start + text.length, start + text.length);
    });
  };
  const shared = {
    ref: field,
    name,
    value,
    disabled,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
    error: error ?? (unknown.length > 0 ? t('settings.unknownVariable', { names: unknown.join(', ') }) : undefined),
    ...(hideLabel ? { 'aria-label': label } : { label }),
  };
  return (
    <div>
      {oneLine ? <TextInput {...shared} maxLength={longest} /> : <Textarea {...shared} autosize minRows={3} maxRows={12} />}
      <Group gap={6} mt={6} justify="space-between" align="flex-start" wrap="nowrap">
        <Group gap={6} role="group" aria-label={t('settings.variables')}>
          {variables.map((variable) => (
            <Button key={variable} size="compact-xs" variant="default" fw={500} disabled={disabled} onClick={() => insert(variable)}>
              {t(`variable.${variable}` as 'variable.reference')}
            </Button>
          ))}
        </Group>
        {!oneLine && (
          <Text size="xs" c={value.length > longest ? 'var(--mantine-color-error)' : 'dimmed'} style={{ whiteSpace: 'nowrap' }}>
            {value.length} / {longest}
          </Text>
        )}
      </Group>
    </div>
  );
}
