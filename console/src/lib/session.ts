import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from './api/client';
import { rememberCsrfToken } from './api/access';

export type Role = 'owner' | 'editor' | 'viewer';

/** A store somebody works for. */
export interface StoreOfUser {
  id: string;
  name: string;
  role: Role;
}

export interface SignedIn {
  signedIn: true;
  user: { id: string; email: string; name: string };
  stores: StoreOfUser[];
  /** Whether browsers allow passkeys at this address. */
  passkeys?: boolean;
  /** Whether they run the installation, and so may make stores. */
  installation?: boolean;
  csrfToken: string;
}

export interface SignedOut {
  signedIn: false;
  ownerNeeded: boolean;
  passkeys: boolean;
  oidc?: { name: string; url: string };
  csrfToken: string;
}

export type Session = SignedIn | SignedOut;

const SESSION = '/api/v1/session';

async function fetched(method: string, path: string, body?: unknown): Promise<Session> {
  const session = (await send<Session>(method, path, body)).data!;
  rememberCsrfToken(session.csrfToken);
  return session;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => fetched('GET', SESSION),
  staleTime: Infinity,
});

/** Who is signed in here. */
export function useSession() {
  return useQuery(sessionQuery);
}

/** What changes who is signed in. Each answers the new session and shows it everywhere. */
export function useAccess() {
  const queries = useQueryClient();
  const keep = (session: Session) => {
    queries.setQueryData(sessionQuery.queryKey, session);
    return session;
  };
  const forget = async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    keep(await fetched('GET', SESSION));
  };
  return {
    signIn: async (email: string, password: string) => keep(await fetched('POST', SESSION, { email, password })),
    signUp: async (owner: { token: string; email: string; name: string; password: string }) =>
      keep(await fetched('POST', `${SESSION}/owner`, owner)),
    accept: async (answer: { token: string; name?: string; password?: string }) =>
      keep(await fetched('POST', `${SESSION}/invitation`, answer)),
    refresh: async () => keep(await fetched('GET', SESSION)),
    signOut: async () => {
      await send('DELETE', SESSION);
      await forget();
    },
    signOutEverywhere: async () => {
      await send('DELETE', `${SESSION}/all`);
      await forget();
    },
    handOver: async (email: string, password: string) => {
      await send('POST', `${SESSION}/account/hand-over`, { email, password });
      keep(await fetched('GET', SESSION));
    },
    deleteAccount: async (password: string) => {
      await send('POST', `${SESSION}/account/delete`, { password });
      await forget();
    },
    changePassword: (current: string, next: string) => send('POST', `${SESSION}/password`, { current, new: next }),
  };
}
