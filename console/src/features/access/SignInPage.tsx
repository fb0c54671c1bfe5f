import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useSession } from '@/lib/session';
import { Doorway } from './Doorway';
import { SignInForm } from './SignInForm';

/** Why signing in at the company's own provider ended here again. */
const ELSEWHERE = ['not_invited', 'unverified', 'oidc'] as const;

export function SignInPage() {
  const { t } = useTranslation();
  const session = useSession().data;
  const navigate = useNavigate();
  const search = useSearchParams()[0];
  const to = search.get('to') ?? '/';
  const refused = ELSEWHERE.find((one) => one === search.get('error'));
  const target = to.startsWith('/') && !to.startsWith('//') ? to : '/';
  if (session?.signedIn) {
    return <Navigate to={target} replace />;
  }
  return (
    <Doorway title={t('access.welcome')}>
      {refused && <Alert color="red" role="alert">{t(`elsewhere.${refused}`)}</Alert>}
      <SignInForm done={() => void navigate(target, { replace: true })} />
    </Doorway>
  );
}
