import { List, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Kind } from '@/lib/queries';
import { abilities } from './abilities';

/** All that a helpdesk can do, and how a ticket comes to be there once. */
export function Abilities({ kind, close }: { kind: Kind; close: () => void }) {
  const { t } = useTranslation();
  const { once } = kind.capabilities;
  return (
    <Modal opened onClose={close} title={t('integrations.abilities', { kind: kind.title })} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack>
        <List size="sm" spacing={4}>
          {abilities(kind.capabilities).map((key) => <List.Item key={key}>{t(key)}</List.Item>)}
        </List>
        <div>
          <Text size="sm" fw={600}>{t('integrations.once')}</Text>
          <Text size="sm">{once.how}</Text>
          {once.window && <Text size="sm" c="dimmed" mt={4}>{once.window}</Text>}
        </div>
      </Stack>
    </Modal>
  );
}
