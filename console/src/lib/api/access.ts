/** What every call needs besides its content: the CSRF token, and a way to sign in again in the middle. */
let csrfToken = '';
let asking: Promise<boolean> | undefined;
let ask: (() => Promise<boolean>) | undefined;

export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

/** Whoever can show a sign-in dialog says so here; it answers whether somebody signed in. */
export function onSignedOut(show: () => Promise<boolean>): () => void {
  ask = show;
  return () => {
    ask = undefined;
  };
}

/** One dialog, however many calls wait for it. */
function signInAgain(): Promise<boolean> {
  asking ??= (ask?.() ?? Promise.resolve(false)).finally(() => {
    asking = undefined;
  });
  return asking;
}

function prepared(request: Request): Request {
  if (!['GET', 'HEAD'].includes(request.method) && csrfToken) {
    request.headers.set('X-CSRF-Token', csrfToken);
  }
  return request;
}

/** Whether a call was refused only because its token belongs to a session that is over. */
async function isForeignToken(response: Response): Promise<boolean> {
  if (response.status !== 403) {
    return false;
  }
  const problem = (await response.clone().json().catch(() => ({}))) as { errors?: { code?: string }[] };
  return problem.errors?.some((error) => error.code === 'csrf') ?? false;
}

async function fetchCsrfToken(): Promise<void> {
  const session = (await (await fetch('/api/v1/session')).json()) as { csrfToken: string };
  rememberCsrfToken(session.csrfToken);
}

/**
 * Makes a call. A token that went stale is replaced. Signed out meanwhile: the dialog comes up, and the same
 * call is made once more behind it, so that what was written on the page is not lost.
 */
export async function call(request: Request): Promise<Response> {
  if (request.headers.has('Authorization')) {
    return fetch(request);
  }
  const [renewed, again] = [request.clone(), request.clone()];
  let response = await fetch(prepared(request));
  if (await isForeignToken(response)) {
    await fetchCsrfToken();
    response = await fetch(prepared(renewed));
  }
  const aboutAccess = /^\/(api\/v1\/session|webauthn|login)\b/.test(new URL(request.url).pathname);
  if (response.status !== 401 || aboutAccess) {
    return response;
  }
  return (await signInAgain()) ? fetch(prepared(again)) : response;
}
