import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bubble } from '@/components/Bubble';
import { ErrorNote } from '@/components/ErrorNote';
import { answered, api } from '@/lib/api/client';
import { ownSkillsQuery, type OwnSkill } from './ownSkills';
import { Trouble } from './Trouble';

/** Sends a shopper's first message to the program, and shows what it would do. */
export function TestCall({ store, skill }: { store: string; skill: OwnSkill }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [text, setText] = useState(skill.phrases[0] ?? '');
  const asking = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/admin/stores/{store}/own-skills/{id}/test', { params: { path: { store, id: skill.id } }, body: { text } })),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ownSkillsQuery(store).queryKey });
      void queries.invalidateQueries({ queryKey: ['skills', store] });
    },
  });
  const found = asking.isPending ? undefined : asking.data;
  return (
    <Stack gap="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate();
        }}
      >
        <Group align="flex-end" gap="sm">
          <TextInput required flex={1} miw={200} maxLength={1000} label={t('ownSkills.message')} description={t('ownSkills.messageHint')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <Button type="submit" variant="light" loading={asking.isPending}>{t('ownSkills.ask')}</Button>
        </Group>
      </form>
      {asking.isError && <ErrorNote problem={asking.error} />}
      {found && (
        <Alert color={found.ok ? 'evergreen' : 'red'} role={found.ok ? 'status' : 'alert'} title={t(found.ok ? `ownSkills.step.${found.step as 'ask'}` : 'ownSkills.unusable')}>
          {found.ok ? found.message && <Bubble author="assistant" text={found.message} who={skill.name} /> : <Trouble words={found.message} />}
          {found.ok && !found.message && <Text size="sm">{t('ownSkills.saysNothing')}</Text>}
        </Alert>
      )}
    </Stack>
  );
}
