import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { IconArrowsSplit2, IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '@/components/Empty';
import { ErrorNote } from '@/components/ErrorNote';
import { PageHeader } from '@/components/PageHeader';
import { answered, api } from '@/lib/api/client';
import { useRole, useStoreId } from '@/lib/store';
import { InstructionCard } from './InstructionCard';
import { InstructionDialog } from './InstructionDialog';
import { instructionsQuery, MOST, moved, type Instruction } from './instructions';
import { TryIt } from './TryIt';

/** What the merchant wants done when something holds: built, put in order, tried. */
export function InstructionsPage() {
  const { t } = useTranslation();
  const store = useStoreId();
  const queries = useQueryClient();
  const { canEdit } = useRole();
  const { items, judgesWords } = useSuspenseQuery(instructionsQuery(store)).data;
  const [editing, setEditing] = useState<Instruction | 'new'>();
  const arranging = useMutation({
    mutationFn: (ids: string[]) => answered(api.PUT('/api/v1/admin/stores/{store}/instructions/order', { params: { path: { store } }, body: { ids } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['instructions', store] }),
  });
  const ids = items.map((one) => one.id);
  const move = (id: string, by: -1 | 1) => arranging.mutate(moved(ids, id, by));
  const worded = items.some((one) => one.words && one.enabled);
  return (
    <>
      <PageHeader title={t('instructions.title')} hint={canEdit ? t('instructions.hint') : t('common.viewerHint')}>
        <Button variant="default" component={Link} to={`/${store}/skills`}>{t('nav.skills')}</Button>
        {canEdit && items.length < MOST.instructions && <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>{t('instructions.add')}</Button>}
      </PageHeader>
      <Stack gap="md">
        {worded && !judgesWords && (
          <Alert color="yellow" role="status">
            {t('instructions.noModel')} <Anchor component={Link} size="sm" to={`/${store}/model`}>{t('nav.model')}</Anchor>
          </Alert>
        )}
        {arranging.isError && <ErrorNote problem={arranging.error} />}
        {items.length === 0 && <Empty icon={IconArrowsSplit2} title={t('instructions.empty')} hint={t('instructions.emptyHint')} />}
        {items.map((one, place) => (
          <InstructionCard
            key={one.id}
            store={store}
            instruction={one}
            edit={() => setEditing(one)}
            up={place > 0 ? () => move(one.id, -1) : undefined}
            down={place < items.length - 1 ? () => move(one.id, 1) : undefined}
            moving={arranging.isPending}
          />
        ))}
        {canEdit && items.length > 0 && <TryIt store={store} />}
      </Stack>
      {editing && <InstructionDialog store={store} instruction={editing === 'new' ? undefined : editing} judgesWords={judgesWords} close={() => setEditing(undefined)} />}
    </>
  );
}
