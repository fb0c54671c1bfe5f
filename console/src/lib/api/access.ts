/** What every call needs besides its content: the CSRF token, and a way to sign in again in the middle. */
let csrfToken = '';
let asking: Promise<boolean> | undefined;
let ask: (() => Promise<boolean>) | undefined;

export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

export function currentCsrfToken(): string {
  return csrfToken;
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

/**
 * Makes a call. Signed out meanwhile: the dialog comes up, and the same call is made once more behind it,
 * so that what was written on the page is not lost.
 */
export async function call(request: Request): Promise<Response> {
  const bearer = request.headers.has('Authorization');
  const again = request.clone();
  const response = await fetch(bearer ? request : prepared(request));
  const aboutAccess = new URL(request.url).pathname.startsWith('/api/v1/session');
  if (response.status !== 401 || bearer || aboutAccess) {
    return response;
  }
  return (await signInAgain()) ? fetch(prepared(again)) : response;
}
