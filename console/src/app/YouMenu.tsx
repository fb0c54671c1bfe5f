import { ActionIcon, Avatar, Menu, Text, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconLogout, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { chooseLanguage, LANGUAGES, type LanguageCode } from '@/lib/i18n';
import { useAccess, type SignedIn } from '@/lib/session';
import { useStoreId } from '@/lib/store';

const SCHEMES = ['light', 'dark', 'auto'] as const;

/** The signed-in person: how things look, in which language, and the way out. */
export function YouMenu({ user }: { user: SignedIn['user'] }) {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { signOut } = useAccess();
  const navigate = useNavigate();
  const store = useStoreId();
  const mark = (on: boolean) => (on ? <IconCheck size={16} /> : <span style={{ width: 16 }} />);
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon variant="transparent" size="lg" radius="xl" aria-label={t('nav.you')}>
          <Avatar size={34} name={user.name} variant="filled" color="evergreen.8" alt="" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Text size="sm" fw={600} px="sm" pt={6} truncate>{user.name}</Text>
        <Text size="xs" c="dimmed" px="sm" pb={6} truncate>{user.email}</Text>
        <Menu.Divider />
        <Menu.Item component={Link} to={`/${store}/account`} leftSection={<IconUser size={16} />}>{t('nav.account')}</Menu.Item>
        <Menu.Divider />
        <Menu.Label c="dimmed">{t('nav.appearance')}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item key={scheme} leftSection={mark(colorScheme === scheme)} onClick={() => setColorScheme(scheme)}>
            {t(`nav.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Label c="dimmed">{t('nav.language')}</Menu.Label>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <Menu.Item key={code} lang={code} leftSection={mark(i18n.language === code)} onClick={() => void chooseLanguage(code as LanguageCode)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut().then(() => navigate('/sign-in'))}>
          {t('access.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
