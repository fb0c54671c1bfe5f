import { Button, Card, Code, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { OnceShown } from '@/components/OnceShown';
import { Status } from '@/components/Status';
import { When } from '@/components/When';
import { answered, api } from '@/lib/api/client';
import { useRole } from '@/lib/store';
import { healthOf, type OwnSkill } from './ownSkills';
import { TestCall } from './TestCall';
import { Trouble } from './Trouble';

interface Props {
  store: string;
  skill: OwnSkill;
  /** The secret of one that was just made. */
  secret?: string;
  edit: () => void;
}

/** One skill of the store's own: what starts it, how its program fares, what can be done. */
export function OwnSkillCard({ store, skill, secret, edit }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { canEdit, isOwner } = useRole();
  const [testing, setTesting] = useState(secret !== undefined);
  const params = { path: { store, id: skill.id } };
  const onSettled = () => {
    void queries.invalidateQueries({ queryKey: ['skills', store] });
    return queries.invalidateQueries({ queryKey: ['own-skills', store] });
  };
  const switching = useMutation({
    mutationFn: (enabled: boolean) => answered(api.PUT('/api/v1/admin/stores/{store}/own-skills/{id}', { params, body: { name: skill.name, url: skill.url, phrases: skill.phrases, intents: skill.intents, enabled } })),
    onSettled,
  });
  const renewing = useMutation({ mutationFn: () => answered(api.POST('/api/v1/admin/stores/{store}/own-skills/{id}/secret', { params })), onSettled });
  const removing = useMutation({ mutationFn: () => answered(api.DELETE('/api/v1/admin/stores/{store}/own-skills/{id}', { params })), onSettled });
  const ask = (act: 'renew' | 'remove', onConfirm: () => void) =>
    modals.openConfirmModal({
      title: t(`ownSkills.${act}Title`, { name: skill.name }),
      children: <Text size="sm">{t(`ownSkills.${act}Hint`)}</Text>,
      labels: { confirm: t(act === 'renew' ? 'webhooks.renew' : 'common.delete'), cancel: t('common.cancel') },
      confirmProps: act === 'renew' ? {} : { color: 'red.8' },
      onConfirm,
    });
  const failed = [switching, renewing, removing].find((one) => one.isError);
  const { state, tone } = healthOf(skill);
  const told = renewing.data?.secret ?? secret;
  const starts = [...skill.phrases.map((phrase) => t('ownSkills.phrase', { phrase })), ...skill.intents.map((topic) => t(`topic.${topic as 'account'}`))];
  return (
    <Card component="section" aria-label={skill.name}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Stack gap={4} miw={0}>
            <Title order={2}>{skill.name}</Title>
            <Text size="sm" c="dimmed" className="as-written">{t('ownSkills.startedBy')} {starts.join(' · ')}</Text>
            <Code style={{ overflowWrap: 'anywhere', alignSelf: 'flex-start' }}>{skill.url}</Code>
          </Stack>
          <Switch
            disabled={!canEdit || switching.isPending}
            checked={switching.isPending ? switching.variables : skill.enabled}
            aria-label={t('skills.switch', { skill: skill.name })}
            onChange={(event) => switching.mutate(event.currentTarget.checked)}
          />
        </Group>
        <Group gap="xs">
          <Status tone={tone}>{t(`ownSkills.health.${state}`)}</Status>
          {skill.enabled && (skill.lastErrorAt ?? skill.answeredAt) && <Text size="sm" c="dimmed" component="span">{t(skill.lastErrorAt ? 'ownSkills.last' : 'ownSkills.since')} <When at={(skill.lastErrorAt ?? skill.answeredAt)!} /></Text>}
        </Group>
        {skill.lastError && <Trouble words={skill.lastError} />}
        {failed && <ErrorNote problem={failed.error} />}
        {told && <OnceShown hint={t(renewing.data ? 'webhooks.renewedOnce' : 'ownSkills.secretOnce')} text={told} />}
        {canEdit && (
          <Group gap="xs">
            <Button size="xs" variant="default" aria-expanded={testing} onClick={() => setTesting(!testing)}>{t('ownSkills.test')}</Button>
            <Button size="xs" variant="default" aria-label={`${t('common.edit')}: ${skill.name}`} onClick={edit}>{t('common.edit')}</Button>
            <Button size="xs" variant="default" loading={renewing.isPending} onClick={() => ask('renew', () => renewing.mutate())}>{t('webhooks.renew')}</Button>
            {isOwner && <Button size="xs" variant="subtle" color="red" c="var(--mantine-color-error)" loading={removing.isPending} aria-label={`${t('common.delete')}: ${skill.name}`} onClick={() => ask('remove', () => removing.mutate())}>{t('common.delete')}</Button>}
          </Group>
        )}
        {canEdit && testing && <TestCall store={store} skill={skill} />}
      </Stack>
    </Card>
  );
}
