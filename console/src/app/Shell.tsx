import { AppShell, Badge, Burger, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { NotFound } from '@/components/Broken';
import { Waiting } from '@/components/Waiting';
import { useSession } from '@/lib/session';
import { DEMO, useRole, useStoreId } from '@/lib/store';
import { Logo } from './Logo';
import { NAVIGATION } from './navigation';
import { StoreMenu } from './StoreMenu';
import { YouMenu } from './YouMenu';

/** The frame of a store's pages: menu, store, account. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession().data;
  const store = useStoreId();
  const { isOwner } = useRole();
  const location = useLocation();
  const [open, { toggle, close }] = useDisclosure();
  useEffect(() => {
    close();
  }, [location.pathname, close]);
  useEffect(() => localStorage.setItem('baton-store', store), [store]);
  if (!session?.signedIn) {
    return <Navigate to={`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`} replace />;
  }
  if (!session.stores.some((one) => one.id === store)) {
    return <NotFound />;
  }
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 236, breakpoint: 'sm', collapsed: { mobile: !open } }} padding={{ base: 'md', sm: 'xl' }}>
      <a className="skip" href="#content">{t('nav.skip')}</a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={open} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t('nav.open')} aria-expanded={open} />
            <Logo />
            <StoreMenu session={session} />
            {store === DEMO && <Badge variant="default" tt="none" title={t('nav.demoHint')}>{t('nav.demo')}</Badge>}
          </Group>
          <YouMenu user={session.user} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" component="nav" aria-label={t('nav.label')}>
        <ScrollArea>
          {NAVIGATION.map(({ group, entries }) => (
            <Stack key={group} gap={2} mb="md">
              <Text size="xs" c="dimmed" fw={600} px="sm" py={4}>{t(group)}</Text>
              {entries.filter((entry) => !entry.ownersOnly || isOwner).map(({ path, label, icon: Picture }) => (
                <NavLink key={path} to={`/${store}/${path}`} className="nav-link">
                  <Picture size={19} stroke={1.7} aria-hidden />
                  {t(label)}
                </NavLink>
              ))}
            </Stack>
          ))}
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Stack maw={1180} mx="auto" gap={0}>
          <Suspense key={store} fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </Stack>
      </AppShell.Main>
    </AppShell>
  );
}
