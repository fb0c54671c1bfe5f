import { Alert, Box } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigation } from 'react-router';
import { ErrorNote } from '@/components/ErrorNote';
import { Waiting } from '@/components/Waiting';
import { SignInAgain } from '@/features/access/SignInAgain';
import { useSession } from '@/lib/session';

/** Around every page: the session, the way back to it, and what the network is doing. */
export function Root() {
  const session = useSession();
  return (
    <>
      <Busy />
      <Offline />
      <SignInAgain />
      {session.isError ? (
        <Box p="xl" maw={640} mx="auto">
          <ErrorNote problem={session.error} again={() => void session.refetch()} />
        </Box>
      ) : session.data ? (
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      ) : (
        <Waiting />
      )}
    </>
  );
}

/** A thin line on top while something takes longer than a moment. */
function Busy() {
  const fetching = useIsFetching({ predicate: (query) => query.state.data === undefined || query.meta?.quiet !== true });
  const working = useIsMutating() + fetching > 0;
  const loading = useNavigation().state !== 'idle';
  const busy = working || loading;
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(busy), busy ? 400 : 0);
    return () => clearTimeout(timer);
  }, [busy]);
  return long ? <div className="busy" aria-hidden /> : null;
}

function Offline() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return online ? null : (
    <Alert color="yellow" radius={0} icon={<IconWifiOff size={18} />} role="status" pos="sticky" top={0} style={{ zIndex: 300 }}>
      {t('problem.offline')}
    </Alert>
  );
}
