import { Button, Group, Modal, NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckResult } from '@/components/CheckResult';
import { ErrorNote } from '@/components/ErrorNote';
import { SettingField } from '@/components/SettingField';
import { answered, api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { configOf, valuesOf } from '@/lib/config';
import { useRole, useStoreId } from '@/lib/store';
import { isSetUp, type Channel, type ChannelKind } from './channels';

interface Props {
  channel: Channel;
  kind: ChannelKind;
  close: () => void;
}

/** Says where alerts go: saves, sends a real test message at once, and stays open until it arrives. */
export function ChannelDialog({ channel, kind, close }: Props) {
  const { t } = useTranslation();
  const store = useStoreId();
  const { isOwner } = useRole();
  const queries = useQueryClient();
  const there = isSetUp(channel);
  const [enabled, setEnabled] = useState(there ? channel.enabled : true);
  const [minutes, setMinutes] = useState<number | string>(channel.digestMinutes);
  const [values, setValues] = useState(() => valuesOf(kind.settings, channel.config));
  const [forgetting, setForgetting] = useState(false);
  const path = { store, type: channel.type };
  const again = () => queries.invalidateQueries({ queryKey: ['alertChannels', store] });
  const testing = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/admin/stores/{store}/alerts/channels/{type}/test', { params: { path } })),
    onSettled: again,
  });
  const saving = useMutation({
    mutationFn: () => {
      const body = { enabled, digestMinutes: Number(minutes) || undefined, config: configOf(kind.settings, values) };
      return answered(api.PUT('/api/v1/admin/stores/{store}/alerts/channels/{type}', { params: { path }, body }));
    },
    onSuccess: (saved) => {
      setValues(valuesOf(kind.settings, saved.config));
      void again();
      testing.mutate();
    },
    onError: () => testing.reset(),
  });
  const removing = useMutation({
    mutationFn: () => answered<unknown>(api.DELETE('/api/v1/admin/stores/{store}/alerts/channels/{type}', { params: { path } })),
    onSuccess: close,
    onSettled: again,
  });
  const errors = fieldErrors(saving.error);
  const works = testing.data?.ok === true;
  return (
    <Modal opened onClose={close} size="lg" title={`${t('channel.title')}: ${t(`channel.${channel.type}` as 'channel.email')}`} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <Stack>
          {[saving, testing, removing].map((act, index) => act.isError && <ErrorNote key={index} problem={act.error} shown={(pointer) => act === saving && /^\/(config\/|digestMinutes)/.test(pointer)} />)}
          <Switch label={t('channel.on')} description={t('channel.onHint')} checked={enabled} onChange={(event) => setEnabled(event.currentTarget.checked)} />
          {kind.settings.map((setting) => (
            <SettingField
              key={setting.path}
              setting={setting}
              value={values[setting.path]}
              onChange={(value) => setValues((before) => ({ ...before, [setting.path]: value }))}
              error={errors[`config.${setting.path}`]}
              kept={there || saving.isSuccess}
            />
          ))}
          <NumberInput w={240} label={t('channel.digest')} description={t('channel.digestHint')} allowDecimal={false} allowNegative={false} hideControls value={minutes} error={errors.digestMinutes} onChange={setMinutes} />
          <CheckResult check={saving.isPending ? undefined : testing.data} testing={testing.isPending} />
          {forgetting && <Text size="sm" role="status">{t('channel.forgetHint')}</Text>}
          <Group justify="space-between">
            {there && isOwner && !forgetting && <Button variant="subtle" color="red" c="var(--mantine-color-error)" onClick={() => setForgetting(true)}>{t('channel.forget')}</Button>}
            {forgetting && <Button color="red.8" loading={removing.isPending} onClick={() => removing.mutate()}>{t('channel.forget')}</Button>}
            {!(there && isOwner) && <span />}
            <Group gap="sm">
              <Button variant="default" onClick={close}>{t('common.close')}</Button>
              <Button type="submit" loading={saving.isPending || testing.isPending} variant={works ? 'default' : 'filled'}>{t('channel.saveAndTest')}</Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
