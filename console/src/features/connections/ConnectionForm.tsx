import { Accordion, Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckResult, type Check } from '@/components/CheckResult';
import { ErrorNote } from '@/components/ErrorNote';
import { LeaveGuard } from '@/components/LeaveGuard';
import { SettingField } from '@/components/SettingField';
import { fieldErrors } from '@/lib/api/problem';
import { configOf, valuesOf, type Setting } from '@/lib/config';
import { isRare, isSecret } from './connections';

interface Props {
  settings: Setting[];
  config: Record<string, unknown>;
  /** Secrets that are stored: left empty they stay as they are. */
  kept: string[];
  save: (config: Record<string, unknown>) => Promise<unknown>;
  test: () => Promise<Check>;
  /** Something is as it was not before. */
  changed: () => Promise<unknown>;
}

/** The settings of a connection: saved, and tested at once. */
export function ConnectionForm({ settings, config, kept, save, test, changed }: Props) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState(() => valuesOf(settings, config));
  const [values, setValues] = useState(begun);
  const testing = useMutation({ mutationFn: test, onSettled: changed });
  const saving = useMutation({
    mutationFn: () => save(configOf(settings, values)),
    onSuccess: async () => {
      const emptied = Object.fromEntries(Object.entries(values).map(([path, value]) => [path, isSecret(settings, path) ? '' : value]));
      setBegun(emptied);
      setValues(emptied);
      await changed();
      testing.mutate();
    },
    onError: () => testing.reset(),
  });
  const errors = fieldErrors(saving.error);
  const field = (setting: Setting) => (
    <SettingField
      key={setting.path} setting={setting} value={values[setting.path]} error={errors[`config.${setting.path}`]} kept={kept.includes(setting.path)}
      onChange={(value) => setValues((before) => ({ ...before, [setting.path]: value }))}
    />
  );
  const rare = settings.filter((one) => isRare(one.path));
  const shown = (pointer: string) => settings.some((one) => !isRare(one.path) && pointer === `/config/${one.path.replaceAll('.', '/')}`);
  const unsaved = JSON.stringify(values) !== JSON.stringify(begun);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <LeaveGuard unsaved={() => unsaved && !saving.isPending} />
      <Stack>
        {saving.isError && <ErrorNote problem={saving.error} shown={shown} />}
        {testing.isError && <ErrorNote problem={testing.error} />}
        {settings.filter((one) => !isRare(one.path)).map(field)}
        {rare.length > 0 && (
          <Accordion variant="separated">
            <Accordion.Item value="more">
              <Accordion.Control>{t('integrations.more')}</Accordion.Control>
              <Accordion.Panel><Stack>{rare.map(field)}</Stack></Accordion.Panel>
            </Accordion.Item>
          </Accordion>
        )}
        <CheckResult check={saving.isPending ? undefined : testing.data} testing={testing.isPending} />
        <Group justify="flex-end">
          <Button type="submit" loading={saving.isPending || testing.isPending}>{t('integrations.saveAndTest')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
