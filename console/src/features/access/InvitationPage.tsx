import { Alert, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNote } from '@/components/ErrorNote';
import { Waiting } from '@/components/Waiting';
import { send } from '@/lib/api/client';
import { useAccess, useSession, type Role } from '@/lib/session';
import { Doorway } from './Doorway';
import { NewAccountForm } from './NewAccountForm';
import { SignInForm } from './SignInForm';
import { useFragmentToken } from './useFragmentToken';

interface Invitation {
  email: string;
  role: Role;
  store: string;
  storeName: string;
  /** Whether its holder must sign in rather than choose a password. */
  accountExists: boolean;
}

/** Where an invitation's link leads. */
export function InvitationPage() {
  const { t } = useTranslation();
  const token = useFragmentToken();
  const navigate = useNavigate();
  const session = useSession().data;
  const { accept } = useAccess();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: async () => (await send<Invitation>('POST', '/api/v1/session/invitation/look', { token })).data!,
    enabled: token !== '',
    retry: false,
  });
  const accepting = useMutation({ mutationFn: (done: () => void) => accept({ token }).then(done) });
  if (invitation.isPending && token) {
    return <Waiting />;
  }
  if (!invitation.data) {
    return (
      <Doorway title={t('access.accept')}>
        <Alert color="yellow">{token ? t('access.invitationGone') : t('access.noToken')}</Alert>
      </Doorway>
    );
  }
  const { email, role, store, storeName, accountExists } = invitation.data;
  const other = session?.signedIn && session.user.email.toLowerCase() !== email.toLowerCase() ? session.user.email : undefined;
  if (other && !accountExists) {
    return (
      <Doorway title={t('access.invited', { store: storeName })}>
        <SomebodyElse email={email} other={other} />
      </Doorway>
    );
  }
  const done = () => void navigate(`/${store}`, { replace: true });
  /** An account was made meanwhile: its holder signs in instead. */
  const signInInstead = async (problem: unknown) => {
    await invitation.refetch();
    throw problem;
  };
  if (accountExists) {
    return (
      <Doorway title={t('access.invited', { store: storeName })} hint={t('access.haveAccount')}>
        {accepting.isError && <ErrorNote problem={accepting.error} />}
        {other ? (
          <SomebodyElse email={email} other={other} />
        ) : session?.signedIn ? (
          <Button loading={accepting.isPending} onClick={() => accepting.mutate(done)}>{t('access.accept')}</Button>
        ) : (
          <SignInForm email={email} done={() => accepting.mutate(done)} />
        )}
      </Doorway>
    );
  }
  return (
    <Doorway title={t('access.invited', { store: storeName })} hint={t('access.invitedHint', { role: t(`role.${role}`) })}>
      <NewAccountForm
        email={email}
        button={t('access.accept')}
        create={({ name, password }) => accept({ token, name, password }).catch(signInInstead)}
        done={done}
      />
    </Doorway>
  );
}

/** Somebody else is signed in here: they sign out, and this page goes on. */
function SomebodyElse({ email, other }: { email: string; other: string }) {
  const { t } = useTranslation();
  const { signOut } = useAccess();
  const leaving = useMutation({ mutationFn: signOut });
  return (
    <>
      <Alert color="yellow">{t('access.somebodyElse', { email, other })}</Alert>
      {leaving.isError && <ErrorNote problem={leaving.error} />}
      <Button variant="default" loading={leaving.isPending} onClick={() => leaving.mutate()}>{t('access.signOut')}</Button>
    </>
  );
}
