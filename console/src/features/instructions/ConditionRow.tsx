import { CloseButton, Fieldset, Group, MultiSelect, Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { countries, currencies } from '@/lib/places';
import { languageName } from '@/lib/settings';
import { useStore } from '@/lib/store';
import { CHOICES, newCondition, TYPES, type ConditionType, type InstructionForm } from './instructions';

const LANGUAGES = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'ar', 'cs', 'da', 'el', 'fi', 'he', 'hu', 'ja', 'ko', 'no', 'pl', 'ro', 'ru', 'sv', 'tr', 'uk', 'zh'];

interface Props {
  form: UseFormReturnType<InstructionForm>;
  index: number;
  type: ConditionType;
  remove: () => void;
}

/** One condition: what it goes by, and what must hold of it. */
export function ConditionRow({ form, index, type, remove }: Props) {
  const { t, i18n } = useTranslation();
  const { currency } = useStore();
  const at = `conditions.${index}`;
  const choices = CHOICES[type] as readonly string[];
  const values = { label: t(`instructions.values.${type as 'product'}`), ...form.getInputProps(`${at}.values`) };
  return (
    <Fieldset legend={t('instructions.condition_n', { n: index + 1 })} p="sm">
      <Group align="flex-start" wrap="nowrap" gap="xs">
        <Stack gap="sm" flex={1} miw={0}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <Select
              label={t('instructions.goesBy')}
              allowDeselect={false}
              data={TYPES.map((one) => ({ value: one, label: t(`instructions.type.${one}`) }))}
              value={type}
              onChange={(chosen) => chosen && form.setFieldValue(at, newCondition(chosen as ConditionType, currency))}
              error={form.errors[`${at}.type`]}
            />
            {choices.length > 0 && (
              <Select
                label={t('instructions.must')}
                allowDeselect={false}
                data={choices.map((one) => ({ value: one, label: t(`instructions.is.${one as 'over'}`) }))}
                {...form.getInputProps(`${at}.is`)}
              />
            )}
            {type === 'order_total' && (
              <>
                <TextInput required inputMode="decimal" label={t('instructions.amount')} {...form.getInputProps(`${at}.amount`)} />
                <Select searchable allowDeselect={false} label={t('instructions.currency')} data={currencies(i18n.language)} {...form.getInputProps(`${at}.currency`)} />
              </>
            )}
          </SimpleGrid>
          {(type === 'order_tag' || type === 'customer_tag' || type === 'product') && (
            <TagsInput {...values} description={t(`instructions.valuesHint.${type}`)} splitChars={[',']} acceptValueOnBlur maxTags={20} />
          )}
          {type === 'country' && <MultiSelect {...values} searchable data={countries(i18n.language)} maxValues={20} />}
          {type === 'language' && <MultiSelect {...values} searchable data={LANGUAGES.map((one) => ({ value: one, label: languageName(one, i18n.language) }))} maxValues={20} />}
        </Stack>
        <CloseButton aria-label={t('instructions.removeCondition', { n: index + 1 })} onClick={remove} />
      </Group>
    </Fieldset>
  );
}
