import { useTranslation } from 'react-i18next';
import { Problem } from './api/problem';

/** What went wrong, in words for the person in front of it. */
export function useProblemWords() {
  const { t } = useTranslation();
  return (problem: unknown): string => {
    if (!(problem instanceof Problem)) {
      return t('problem.notHere');
    }
    if (problem.status === 0) {
      return t('problem.unreachable');
    }
    return problem.status === 429 && problem.retryAfterSeconds
      ? t('access.wait', { seconds: problem.retryAfterSeconds })
      : problem.message;
  };
}
