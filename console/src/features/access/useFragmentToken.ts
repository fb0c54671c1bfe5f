import { useEffect, useState } from 'react';

/** The token behind `#token=`, which reaches no server log; taken out of the address bar once read. */
export function useFragmentToken(): string {
  const [token] = useState(() => new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '');
  useEffect(() => {
    if (token) {
      window.history.replaceState(window.history.state, '', window.location.pathname);
    }
  }, [token]);
  return token;
}
