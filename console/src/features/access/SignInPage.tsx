import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useSession } from '@/lib/session';
import { Doorway } from './Doorway';
import { SignInForm } from './SignInForm';

export function SignInPage() {
  const { t } = useTranslation();
  const session = useSession().data;
  const navigate = useNavigate();
  const to = useSearchParams()[0].get('to') ?? '/';
  const target = to.startsWith('/') && !to.startsWith('//') ? to : '/';
  if (session?.signedIn) {
    return <Navigate to={target} replace />;
  }
  return (
    <Doorway title={t('access.welcome')}>
      <SignInForm done={() => void navigate(target, { replace: true })} />
    </Doorway>
  );
}
