import { ActionIcon, Button, Group, Input, NativeSelect, PasswordInput, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Pair, Setting, Values } from '@/lib/config';

interface Props {
  setting: Setting;
  value: Values[string] | undefined;
  onChange: (value: Values[string]) => void;
  error?: string;
  /** The integration exists: an empty secret stays as it is. */
  kept: boolean;
}

/** One setting of an integration, with where to find its value. */
export function SettingField({ setting, value, onChange, error, kept }: Props) {
  const { t } = useTranslation();
  const { kind, label, help, required, choices, path } = setting;
  const shared = { label, description: help || undefined, error, required, name: path };
  const text = typeof value === 'string' ? value : '';
  const typed = { value: text, onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value) };
  switch (kind) {
    case 'FLAG':
      return <Switch label={label} description={help} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
    case 'CHOICE':
      return <NativeSelect {...shared} {...typed} data={(required ? choices : ['', ...choices]).map((value) => ({ value, label: t(`choice.${value as 'tls'}`, { defaultValue: value }) }))} />;
    case 'SECRET':
    case 'SIGNING_SECRET':
      return (
        <PasswordInput
          {...shared}
          {...typed}
          required={required && !kept}
          autoComplete="new-password"
          placeholder={kept ? t('integrations.secretKept') : undefined}
        />
      );
    case 'ACCOUNT':
      return (
        <TextInput
          {...shared}
          {...typed}
          rightSection={<Text size="sm" c="dimmed" pe="sm">.{choices[0]}</Text>}
          rightSectionWidth={`${(choices[0]?.length ?? 0) * 0.55 + 1.5}rem`}
          rightSectionPointerEvents="none"
        />
      );
    case 'ADDRESS':
      return <TextInput {...shared} {...typed} inputMode="url" placeholder="https://" />;
    case 'NUMBER':
      return <TextInput {...shared} {...typed} inputMode="numeric" />;
    case 'ID_MAP':
      return <Pairs {...shared} pairs={Array.isArray(value) ? value : []} onChange={onChange} />;
    default:
      return <TextInput {...shared} {...typed} />;
  }
}

interface PairsProps {
  label: string;
  description?: string;
  error?: string;
  pairs: Pair[];
  onChange: (pairs: Pair[]) => void;
}

function Pairs({ label, description, error, pairs, onChange }: PairsProps) {
  const { t } = useTranslation();
  const put = (at: number, pair: Pair) => onChange(pairs.map((one, index) => (index === at ? pair : one)));
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      <Stack gap={6} mt={4}>
        {pairs.map(([name, id], index) => (
          <Group key={index} gap={6} wrap="nowrap">
            <TextInput flex={1} aria-label={t('integrations.mapName', { label })} placeholder="orderNumber" value={name} onChange={(event) => put(index, [event.currentTarget.value, id])} />
            <TextInput flex={1} aria-label={t('integrations.mapId', { label })} value={id} onChange={(event) => put(index, [name, event.currentTarget.value])} />
            <ActionIcon size={36} variant="default" aria-label={t('integrations.mapRemove')} onClick={() => onChange(pairs.filter((_, other) => other !== index))}>
              <IconX size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button size="compact-sm" variant="default" style={{ alignSelf: 'flex-start' }} leftSection={<IconPlus size={14} />} onClick={() => onChange([...pairs, ['', '']])}>
          {t('common.add')}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
