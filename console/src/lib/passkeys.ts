import { call } from './api/access';

type Json = Record<string, unknown>;

/** Spring Security's WebAuthn calls: not part of the contract, and answered as the browser wants them. */
async function post(path: string, body?: unknown): Promise<Json> {
  const response = await call(
    new Request(window.location.origin + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    }),
  );
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  const text = await response.text();
  return text ? (JSON.parse(text) as Json) : {};
}

interface Options {
  challenge: BufferSource;
}

const parse = globalThis.PublicKeyCredential as unknown as {
  parseCreationOptionsFromJSON(json: Json): PublicKeyCredentialCreationOptions & Options;
  parseRequestOptionsFromJSON(json: Json): PublicKeyCredentialRequestOptions & Options;
};

const asJson = (credential: Credential | null) => (credential as unknown as { toJSON(): Json }).toJSON();

/** Signs in with a passkey that this browser or a phone nearby keeps. */
export async function signInWithPasskey(): Promise<void> {
  const options = await post('/webauthn/authenticate/options');
  const credential = await navigator.credentials.get({ publicKey: parse.parseRequestOptionsFromJSON(options) });
  await post('/login/webauthn', asJson(credential));
}

/** Makes a passkey for the signed-in person. */
export async function registerPasskey(label: string): Promise<void> {
  const options = await post('/webauthn/register/options');
  const credential = await navigator.credentials.create({ publicKey: parse.parseCreationOptionsFromJSON(options) });
  await post('/webauthn/register', { publicKey: { credential: asJson(credential), label } });
}
