import { ActionIcon, Button, Card, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { answered, api } from '@/lib/api/client';
import { useRole } from '@/lib/store';
import { sentBack, whenWords, type Instruction } from './instructions';

interface Props {
  store: string;
  instruction: Instruction;
  edit: () => void;
  /** Absent at the top. */
  up?: () => void;
  /** Absent at the bottom. */
  down?: () => void;
  moving: boolean;
}

/** One instruction as a sentence, with its switch and its place. */
export function InstructionCard({ store, instruction, edit, up, down, moving }: Props) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const { canEdit } = useRole();
  const params = { path: { store, id: instruction.id } };
  const onSettled = () => queries.invalidateQueries({ queryKey: ['instructions', store] });
  const switching = useMutation({
    mutationFn: (enabled: boolean) => answered(api.PUT('/api/v1/admin/stores/{store}/instructions/{id}', { params, body: sentBack(instruction, enabled) })),
    onSettled,
  });
  const removing = useMutation({ mutationFn: () => answered(api.DELETE('/api/v1/admin/stores/{store}/instructions/{id}', { params })), onSettled });
  const askRemoval = () =>
    modals.openConfirmModal({
      title: t('instructions.removeTitle', { name: instruction.name }),
      children: <Text size="sm">{t('instructions.removeHint')}</Text>,
      labels: { confirm: t('common.delete'), cancel: t('common.cancel') },
      confirmProps: { color: 'red.8' },
      onConfirm: () => removing.mutate(),
    });
  const failed = [switching, removing].find((one) => one.isError);
  const where = instruction.skill ? t('instructions.forSkill', { skill: t(`skill.${instruction.skill as 'questions'}`, { defaultValue: instruction.skill }) }) : t('instructions.forAll');
  return (
    <Card component="section" aria-label={instruction.name}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Stack gap={4} miw={0}>
            <Title order={2} className="as-written">{instruction.name}</Title>
            <Text size="sm" className="as-written">{whenWords(instruction, t, i18n.language)}</Text>
            <Text size="sm" fw={600}>→ {t(`instructions.act.${instruction.act as 'offer'}`)}</Text>
            <Text size="xs" c="dimmed">{where}</Text>
          </Stack>
          <Switch
            disabled={!canEdit || switching.isPending}
            checked={switching.isPending ? switching.variables : instruction.enabled}
            aria-label={t('skills.switch', { skill: instruction.name })}
            onChange={(event) => switching.mutate(event.currentTarget.checked)}
          />
        </Group>
        {failed && <ErrorNote problem={failed.error} />}
        {canEdit && (
          <Group gap="xs">
            <ActionIcon variant="default" size="md" disabled={!up || moving} aria-label={t('instructions.up', { name: instruction.name })} onClick={up}><IconArrowUp size={16} /></ActionIcon>
            <ActionIcon variant="default" size="md" disabled={!down || moving} aria-label={t('instructions.down', { name: instruction.name })} onClick={down}><IconArrowDown size={16} /></ActionIcon>
            <Button size="xs" variant="default" aria-label={`${t('common.edit')}: ${instruction.name}`} onClick={edit}>{t('common.edit')}</Button>
            <Button size="xs" variant="subtle" color="red" c="var(--mantine-color-error)" loading={removing.isPending} aria-label={`${t('common.delete')}: ${instruction.name}`} onClick={askRemoval}>{t('common.delete')}</Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
