import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Waiting } from '@/components/Waiting';
import { send } from '@/lib/api/client';
import { useAccess, type Role } from '@/lib/session';
import { Doorway } from './Doorway';
import { NewAccountForm } from './NewAccountForm';
import { useFragmentToken } from './useFragmentToken';

interface Invitation {
  email: string;
  role: Role;
  storeName: string;
}

/** Where an invitation's link leads. */
export function InvitationPage() {
  const { t } = useTranslation();
  const token = useFragmentToken();
  const navigate = useNavigate();
  const { accept } = useAccess();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: async () => (await send<Invitation>('POST', '/api/v1/session/invitation/look', { token })).data!,
    enabled: token !== '',
    retry: false,
  });
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
  const { email, role, storeName } = invitation.data;
  return (
    <Doorway title={t('access.invited', { store: storeName })} hint={t('access.invitedHint', { role: t(`role.${role}`) })}>
      <NewAccountForm
        email={email}
        button={t('access.accept')}
        create={({ name, password }) => accept({ token, name, password })}
        done={() => void navigate('/', { replace: true })}
      />
    </Doorway>
  );
}
