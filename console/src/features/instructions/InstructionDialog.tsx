import { Alert, Button, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/components/FormDialog';
import { answered, api } from '@/lib/api/client';
import { useStore } from '@/lib/store';
import { ConditionRow } from './ConditionRow';
import { ACTS, bodyOf, formOf, MOST, newCondition, SKILLS, type Instruction } from './instructions';

interface Props {
  store: string;
  /** The one to change; a new one otherwise. */
  instruction?: Instruction;
  /** Whether a language model is there for words. */
  judgesWords: boolean;
  close: () => void;
}

/** When, and what then. */
export function InstructionDialog({ store, instruction, judgesWords, close }: Props) {
  const { t } = useTranslation();
  const { currency } = useStore();
  const form = useForm({ initialValues: formOf(currency, instruction) });
  const { conditions, act } = form.values;
  const save = async () => {
    const body = bodyOf(form.values, instruction?.enabled ?? true);
    if (instruction) {
      await answered(api.PUT('/api/v1/admin/stores/{store}/instructions/{id}', { params: { path: { store, id: instruction.id } }, body }));
    } else {
      await answered(api.POST('/api/v1/admin/stores/{store}/instructions', { params: { path: { store } }, body }));
    }
  };
  return (
    <FormDialog title={instruction ? `${t('common.edit')}: ${instruction.name}` : t('instructions.add')} form={form} save={save} changes={['instructions']} shown={/^\/(name|words|conditions\/\d+\/)/} close={close}>
      <TextInput required data-autofocus maxLength={60} label={t('instructions.name')} description={t('instructions.nameHint')} {...form.getInputProps('name')} />
      <Select
        label={t('instructions.where')}
        allowDeselect={false}
        data={[{ value: '', label: t('instructions.forAll') }, ...SKILLS.map((skill) => ({ value: skill, label: t(`skill.${skill}`) }))]}
        {...form.getInputProps('skill')}
      />
      <Stack gap="sm" role="group" aria-label={t('instructions.conditions')}>
        <Text fw={700} size="sm" aria-hidden>{t('instructions.conditions')}</Text>
        {conditions.map((one, index) => (
          <ConditionRow key={index} form={form} index={index} type={one.type} remove={() => form.removeListItem('conditions', index)} />
        ))}
        {conditions.length < MOST.conditions && (
          <Button variant="light" size="xs" leftSection={<IconPlus size={14} />} style={{ alignSelf: 'flex-start' }} onClick={() => form.insertListItem('conditions', newCondition('order_total', currency))}>{t('instructions.addCondition')}</Button>
        )}
      </Stack>
      {act !== 'never_offer_first' && (
        <Textarea autosize minRows={2} maxRows={5} maxLength={300} label={t('instructions.words')} description={t('instructions.wordsHint')} {...form.getInputProps('words')} />
      )}
      {form.values.words && act !== 'never_offer_first' && !judgesWords && <Alert color="yellow" role="status">{t('instructions.noModel')}</Alert>}
      <Radio.Group label={t('instructions.then')} {...form.getInputProps('act')}>
        <Stack gap="xs" mt="xs">
          {ACTS.map((one) => <Radio key={one} value={one} label={t(`instructions.act.${one}`)} description={t(`instructions.actHint.${one}`)} />)}
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}
