import { Accordion, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@/components/ErrorNote';
import { answered, api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { Integration, Kind } from '@/lib/queries';
import { useStoreId } from '@/lib/store';
import { CheckResult } from '@/components/CheckResult';
import { configOf, isPlain, valuesOf } from '@/lib/config';
import { SettingField } from '@/components/SettingField';
import { useTest } from './useTest';
import { WayBack } from './WayBack';

interface Props {
  kind: Kind;
  /** The one to change; a new one otherwise. */
  integration?: Integration;
  close: () => void;
}

/** Connects a helpdesk: saves what was entered, tests it at once, and stays open until it works. */
export function ConnectDialog({ kind, integration, close }: Props) {
  const { t } = useTranslation();
  const store = useStoreId();
  const queries = useQueryClient();
  const [saved, setSaved] = useState(integration);
  const [name, setName] = useState(integration?.name ?? kind.title);
  const [values, setValues] = useState(() => valuesOf(kind.settings, integration?.config ?? {}));
  const testing = useTest(store);
  const saving = useMutation({
    mutationFn: () => {
      const body = { type: kind.type, name, config: configOf(kind.settings, values) };
      const path = { store };
      return answered(
        saved
          ? api.PUT('/api/v1/admin/stores/{store}/integrations/{id}', { params: { path: { ...path, id: saved.id } }, body })
          : api.POST('/api/v1/admin/stores/{store}/integrations', { params: { path }, body }),
      );
    },
    onSuccess: (now) => {
      setSaved(now);
      setValues(valuesOf(kind.settings, now.config));
      void queries.invalidateQueries({ queryKey: ['integrations', store] });
      testing.mutate(now.id);
    },
    onError: () => testing.reset(),
  });
  const errors = fieldErrors(saving.error);
  const works = testing.data?.ok === true;
  const field = (setting: Kind['settings'][number]) => (
    <SettingField
      key={setting.path}
      setting={setting}
      value={values[setting.path]}
      onChange={(value) => setValues((before) => ({ ...before, [setting.path]: value }))}
      error={errors[`config.${setting.path}`]}
      kept={saved !== undefined}
    />
  );
  const isOAuth = (setting: Kind['settings'][number]) => setting.path.startsWith('oauth.');
  const sections = [
    { key: 'oauth', label: t('integrations.oauth'), settings: kind.settings.filter(isOAuth) },
    { key: 'more', label: t('integrations.more'), settings: kind.settings.filter((one) => !isPlain(one) && !isOAuth(one)) },
  ].filter((section) => section.settings.length > 0);
  const shows = (pointer: string) =>
    pointer === '/name' || kind.settings.some((one) => isPlain(one) && pointer === `/config/${one.path.replaceAll('.', '/')}`);
  return (
    <Modal opened onClose={close} size="lg" title={t(integration ? 'integrations.editTitle' : 'integrations.connectTitle', { kind: kind.title })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <Stack>
          {saving.isError && <ErrorNote problem={saving.error} shown={shows} />}
          {testing.isError && <ErrorNote problem={testing.error} />}
          <TextInput required maxLength={100} label={t('integrations.name')} description={t('integrations.nameHint')} value={name} error={errors.name} onChange={(event) => setName(event.currentTarget.value)} />
          {kind.settings.filter(isPlain).map(field)}
          {sections.length > 0 && (
            <Accordion multiple variant="separated" defaultValue={[]}>
              {sections.map((section) => (
                <Accordion.Item key={section.key} value={section.key}>
                  <Accordion.Control>{section.label}</Accordion.Control>
                  <Accordion.Panel><Stack>{section.settings.map(field)}</Stack></Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          )}
          <CheckResult check={saving.isPending ? undefined : testing.data} testing={testing.isPending} />
          {saved && works && <WayBack id={saved.id} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>{t('common.close')}</Button>
            <Button type="submit" loading={saving.isPending || testing.isPending} variant={works ? 'default' : 'filled'}>
              {t('integrations.saveAndTest')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
