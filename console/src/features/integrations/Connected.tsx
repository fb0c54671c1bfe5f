import { Anchor, Button, Card, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorNote } from '@/components/ErrorNote';
import { Status, type Tone } from '@/components/Status';
import type { Integration, Kind } from '@/lib/queries';
import { useRole, useStoreId } from '@/lib/store';
import { CheckResult } from '@/components/CheckResult';
import { useTest } from './useTest';

const TONES: Record<string, Tone> = { connected: 'good', untested: 'waiting', failing: 'bad' };

interface Props {
  integration: Integration;
  kind?: Kind;
  /** What it is for now: the chosen one, the fallback. */
  use?: string;
  edit: () => void;
  disconnect: () => void;
}

/** An integration the store has: how it is, what waits for it, what can be done. */
export function Connected({ integration, kind, use, edit, disconnect }: Props) {
  const { t } = useTranslation();
  const store = useStoreId();
  const { canEdit, isOwner } = useRole();
  const testing = useTest(store);
  const builtIn = integration.type === 'inbox';
  return (
    <Card>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Stack gap={2}>
            <Text fw={600}>{integration.name}</Text>
            <Text size="sm" c="dimmed">{[kind?.title !== integration.name && kind?.title, use].filter(Boolean).join(' · ')}</Text>
          </Stack>
          <Status tone={TONES[integration.status] ?? 'quiet'}>{t(`health.${integration.status}` as 'health.connected')}</Status>
        </Group>
        {integration.status === 'failing' && <Text size="sm">{integration.message}</Text>}
        {integration.waiting > 0 && (
          <Anchor component={Link} size="sm" to={`/${store}/deliveries?integration=${integration.id}`}>
            {t('integrations.waiting', { count: integration.waiting })}
          </Anchor>
        )}
        <CheckResult check={testing.data} testing={testing.isPending} />
        {testing.isError && <ErrorNote problem={testing.error} />}
        {canEdit && !builtIn && (
          <Group gap="xs">
            <Button size="xs" variant="default" loading={testing.isPending} onClick={() => testing.mutate(integration.id)}>{t('integrations.test')}</Button>
            <Button size="xs" variant="default" onClick={edit}>{t('common.edit')}</Button>
            {isOwner && <Button size="xs" variant="subtle" color="red" c="var(--mantine-color-error)" onClick={disconnect}>{t('integrations.disconnect')}</Button>}
          </Group>
        )}
      </Stack>
    </Card>
  );
}
