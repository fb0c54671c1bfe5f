import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { IconPlus, IconPuzzle } from '@tabler/icons-react';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '@/components/Empty';
import { PageHeader } from '@/components/PageHeader';
import { skillsQuery } from '@/lib/queries';
import { useRole, useStoreId } from '@/lib/store';
import { ForProgrammers } from './ForProgrammers';
import { OwnSkillCard } from './OwnSkillCard';
import { OwnSkillDialog } from './OwnSkillDialog';
import { ownSkillsQuery, type OwnSkill, type OwnSkillWithSecret } from './ownSkills';

/** Skills that programs of the store's own serve. */
export function OwnSkillsPage() {
  const { t } = useTranslation();
  const store = useStoreId();
  const { canEdit } = useRole();
  const [skills, cards] = useSuspenseQueries({ queries: [ownSkillsQuery(store), skillsQuery(store)] });
  const [editing, setEditing] = useState<OwnSkill | 'new'>();
  const [made, setMade] = useState<OwnSkillWithSecret>();
  const allOff = cards.data.some((card) => card.skill === 'own_skill' && !card.enabled);
  return (
    <>
      <PageHeader title={t('skill.own_skill')} hint={canEdit ? t('ownSkills.hint') : t('common.viewerHint')}>
        <Button variant="default" component={Link} to={`/${store}/skills`}>{t('nav.skills')}</Button>
        {canEdit && <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>{t('ownSkills.add')}</Button>}
      </PageHeader>
      <Stack gap="md">
        {allOff && skills.data.length > 0 && (
          <Alert color="yellow">
            {t('ownSkills.allOff')} <Anchor component={Link} size="sm" to={`/${store}/skills`}>{t('nav.skills')}</Anchor>
          </Alert>
        )}
        {skills.data.length === 0 && <Empty icon={IconPuzzle} title={t('ownSkills.empty')} hint={t('ownSkills.emptyHint')} />}
        {skills.data.map((skill) => (
          <OwnSkillCard key={skill.id} store={store} skill={skill} secret={made?.skill.id === skill.id ? made.secret : undefined} edit={() => setEditing(skill)} />
        ))}
        <ForProgrammers />
      </Stack>
      {editing && <OwnSkillDialog store={store} skill={editing === 'new' ? undefined : editing} close={() => setEditing(undefined)} added={setMade} />}
    </>
  );
}
