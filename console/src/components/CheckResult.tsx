import { Alert, List, Loader, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@contract';

export type Check = components['schemas']['Check'];

/** What a test found, step by step, with how to mend what is wrong. */
export function CheckResult({ check, testing }: { check?: Check; testing: boolean }) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (testing || check) {
      place.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [testing, check]);
  if (testing) {
    return (
      <Alert ref={place} color="gray" icon={<Loader size={18} aria-hidden />} role="status">
        {t('integrations.testing')}
      </Alert>
    );
  }
  if (!check) {
    return null;
  }
  return (
    <Alert ref={place} color={check.ok ? 'evergreen' : 'red'} role={check.ok ? 'status' : 'alert'} title={t(check.ok ? 'integrations.works' : 'integrations.worksNot')}>
      <List size="sm" spacing={6} center={false}>
        {check.checks.map((item) => (
          <List.Item
            key={item.name}
            icon={
              <ThemeIcon size={20} radius="xl" color={item.ok ? 'evergreen.8' : 'red.8'} aria-hidden>
                {item.ok ? <IconCheck size={13} /> : <IconX size={13} />}
              </ThemeIcon>
            }
          >
            <Text span fw={600} size="sm">{item.name}</Text>
            <Text size="sm">{item.message}</Text>
          </List.Item>
        ))}
      </List>
      {check.checks.length === 0 && <Text size="sm">{check.message}</Text>}
    </Alert>
  );
}
