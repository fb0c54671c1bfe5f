import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAccess } from '@/lib/session';
import { Doorway } from './Doorway';
import { NewAccountForm } from './NewAccountForm';
import { useFragmentToken } from './useFragmentToken';

/** Where the one-time link of the first start leads. */
export function SignUpPage() {
  const { t } = useTranslation();
  const token = useFragmentToken();
  const navigate = useNavigate();
  const { signUp } = useAccess();
  return (
    <Doorway title={t('access.signUp')} hint={t('access.signUpHint')}>
      {token ? (
        <NewAccountForm
          button={t('access.signUpDo')}
          create={(account) => signUp({ token, ...account })}
          done={() => void navigate('/', { replace: true })}
        />
      ) : (
        <Alert color="yellow">{t('access.noToken')}</Alert>
      )}
    </Doorway>
  );
}
