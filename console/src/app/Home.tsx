import { Button, Center, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useAccess, useSession } from '@/lib/session';
import { NewStore } from './NewStore';

/** Leads to the store that was open last, or to the sign-in. */
export function Home() {
  const { t } = useTranslation();
  const session = useSession().data;
  const { signOut } = useAccess();
  const [making, setMaking] = useState(false);
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
        <Text ta="center">{t(session.installation ? 'newStore.none' : 'access.noStores')}</Text>
        {session.installation && <Button onClick={() => setMaking(true)}>{t('newStore.title')}</Button>}
        {making && <NewStore onClose={() => setMaking(false)} />}
        <Button variant="default" onClick={() => void signOut()}>
          {t('access.signOut')}
        </Button>
      </Stack>
    </Center>
  );
}
