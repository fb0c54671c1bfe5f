import { Button, Menu, Text } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SignedIn } from '@/lib/session';
import { useStoreId } from '@/lib/store';
import { NewStore } from './NewStore';

/** The store that is open, a way to the others, and to a new one for those who may make one. */
export function StoreMenu({ session: { stores, installation } }: { session: SignedIn }) {
  const { t } = useTranslation();
  const open = useStoreId();
  const [making, setMaking] = useState(false);
  const name = stores.find((one) => one.id === open)?.name ?? open;
  if (stores.length < 2 && !installation) {
    return <Text size="sm" c="dimmed" truncate maw={{ base: 150, xs: 280 }}>{name}</Text>;
  }
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="subtle" color="gray" c="inherit" size="compact-sm" rightSection={<IconChevronDown size={16} />} aria-label={`${t('nav.store')}: ${name}`}>
            <Text size="sm" truncate maw={{ base: 130, xs: 260 }}>{name}</Text>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {stores.map((one) => (
            <Menu.Item key={one.id} component={Link} to={`/${one.id}`} leftSection={one.id === open ? <IconCheck size={16} /> : <span />}>
              {one.name}
            </Menu.Item>
          ))}
          {installation && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>{t('newStore.title')}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {making && <NewStore onClose={() => setMaking(false)} />}
    </>
  );
}
