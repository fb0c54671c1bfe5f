import { Button, Center, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useAccess, useSession } from '@/lib/session';

/** Leads to the store that was open last, or to the sign-in. */
export function Home() {
  const { t } = useTranslation();
  const session = useSession().data;
  const { signOut } = useAccess();
  if (!session) {
    return null;
  }
  if (!session.signedIn) {
    return <Navigate to="/sign-in" replace />;
  }
  const last = localStorage.getItem('baton-store');
  const store = session.stores.find((one) => one.id === last) ?? session.stores[0];
  return store ? (
    <Navigate to={`/${store.id}`} replace />
  ) : (
    <Center mih="100vh" p="lg">
      <Stack align="center">
        <Text ta="center">{t('access.noStores')}</Text>
        <Button variant="default" onClick={() => void signOut()}>
          {t('access.signOut')}
        </Button>
      </Stack>
    </Center>
  );
}
