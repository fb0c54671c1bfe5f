import { Button, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Conflict } from '@/components/Conflict';
import { ErrorNote } from '@/components/ErrorNote';
import { LeaveGuard } from '@/components/LeaveGuard';
import { Waiting } from '@/components/Waiting';
import { settingsQuery } from '@/lib/queries';
import { useRole, useStoreId } from '@/lib/store';
import { hasField } from './form';
import { InformationSection } from './InformationSection';
import { PreviewPane } from './PreviewPane';
import { SideBySide } from './SideBySide';
import { LeavingSection, TicketSection } from './TicketSection';
import { useSettingsForm } from './useSettingsForm';
import { WrapUpSection } from './WrapUpSection';
import classes from './SettingsDialog.module.css';

/** Human handoff → Edit settings: a dialog over the skills, a page of its own on a phone. */
export function SettingsDialog() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const store = useStoreId();
  const phone = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const close = () => void navigate(`/${store}/skills`);
  return (
    <Modal
      opened
      onClose={close}
      fullScreen={phone}
      size="76rem"
      title={t('settings.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ body: classes.body, content: classes.content, title: classes.title }}
    >
      <Suspense fallback={<Waiting height={400} />}>
        <Editor phone={phone} close={close} />
      </Suspense>
    </Modal>
  );
}

function Editor({ phone, close }: { phone: boolean; close: () => void }) {
  const { t } = useTranslation();
  const store = useStoreId();
  const { canEdit } = useRole();
  const read = useSuspenseQuery(settingsQuery(store)).data;
  const { form, saving, conflict, unsaved } = useSettingsForm(store, read, close);
  const [shown, setShown] = useState<'form' | 'preview'>('form');
  const section = { form, readOnly: !canEdit };
  return (
    <form className={classes.form} onSubmit={form.onSubmit(() => saving.mutate())} noValidate>
      <LeaveGuard unsaved={unsaved} />
      {conflict && (
        <Conflict {...conflict.choices}>
          <SideBySide left={{ title: t('conflict.mine'), settings: conflict.mine }} right={{ title: t('conflict.theirs'), settings: conflict.theirs }} />
        </Conflict>
      )}
      {phone && (
        <SegmentedControl
          fullWidth
          mb="sm"
          value={shown}
          onChange={(value) => setShown(value as typeof shown)}
          data={[
            { value: 'form', label: t('settings.tabForm') },
            { value: 'preview', label: t('settings.tabPreview') },
          ]}
        />
      )}
      <div className={classes.panes}>
        <div className={classes.pane} hidden={phone && shown !== 'form'}>
          <div className={classes.scroll}>
            <Stack gap="xl" pe="sm" pb="md">
              {!canEdit && <Text size="sm" c="dimmed">{t('common.viewerHint')}</Text>}
              {saving.isError && <ErrorNote problem={saving.error} shown={hasField} />}
              <InformationSection {...section} />
              <WrapUpSection {...section} />
              <TicketSection {...section} />
              <LeavingSection {...section} />
            </Stack>
          </div>
        </div>
        <div className={classes.pane} hidden={phone && shown !== 'preview'}>
          {canEdit && <PreviewPane settings={form.values} />}
        </div>
      </div>
      <Group justify="space-between" className={classes.foot}>
        <Button variant="subtle" component={Link} to={`/${store}/skills/human-handoff/versions`}>{t('versions.title')}</Button>
        <Group gap="sm">
          <Button variant="default" onClick={close}>{t('common.cancel')}</Button>
          {canEdit && <Button type="submit" loading={saving.isPending} disabled={!form.isDirty()}>{t('common.save')}</Button>}
        </Group>
      </Group>
    </form>
  );
}
