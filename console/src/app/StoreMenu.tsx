import { Button, Menu, Text } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StoreOfUser } from '@/lib/session';
import { useStoreId } from '@/lib/store';

/** The store that is open, and a way to the others. */
export function StoreMenu({ stores }: { stores: StoreOfUser[] }) {
  const { t } = useTranslation();
  const open = useStoreId();
  const name = stores.find((one) => one.id === open)?.name ?? open;
  if (stores.length < 2) {
    return <Text size="sm" c="dimmed" truncate maw={{ base: 150, xs: 280 }}>{name}</Text>;
  }
  return (
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
      </Menu.Dropdown>
    </Menu>
  );
}
