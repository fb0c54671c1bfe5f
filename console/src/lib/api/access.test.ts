import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, onSignedOut, rememberCsrfToken } from './access';
import { fieldErrors, Problem } from './problem';

/** A server that answers one after the other, and remembers what it was asked. */
function serverAnswers(...answers: [status: number, body?: unknown][]) {
  const asked: { method: string; path: string; token: string | null; body: string }[] = [];
  vi.stubGlobal('fetch', async (input: Request | string) => {
    const request = typeof input === 'string' ? new Request(new URL(input, 'http://baton.test')) : input;
    asked.push({ method: request.method, path: new URL(request.url).pathname, token: request.headers.get('X-CSRF-Token'), body: await request.text() });
    const [status, body] = answers.shift()!;
    return new Response(JSON.stringify(body ?? {}), { status });
  });
  return asked;
}

const save = () => call(new Request('http://baton.test/api/v1/admin/stores/demo', { method: 'PUT', body: 'what was written' }));

afterEach(() => vi.unstubAllGlobals());

describe('a call', () => {
  it('carries the token when it changes something', async () => {
    rememberCsrfToken('one');
    const asked = serverAnswers([200], [200]);
    await save();
    await call(new Request('http://baton.test/api/v1/admin/stores/demo'));
    expect(asked.map((one) => one.token)).toEqual(['one', null]);
  });

  it('is made again with what was written, once somebody signed in', async () => {
    const asked = serverAnswers([401], [200]);
    const stop = onSignedOut(async () => {
      rememberCsrfToken('two');
      return true;
    });
    expect((await save()).status).toBe(200);
    expect(asked.map((one) => one.body)).toEqual(['what was written', 'what was written']);
    expect(asked[1]!.token).toBe('two');
    stop();
  });

  it('is not made again when nobody did', async () => {
    const asked = serverAnswers([401]);
    const stop = onSignedOut(async () => false);
    expect((await save()).status).toBe(401);
    expect(asked).toHaveLength(1);
    stop();
  });

  it('fetches a new token for an old one', async () => {
    const asked = serverAnswers([403, { errors: [{ code: 'csrf' }] }], [200, { csrfToken: 'three' }], [200]);
    expect((await save()).status).toBe(200);
    expect(asked.map((one) => [one.path, one.token])).toEqual([
      ['/api/v1/admin/stores/demo', 'two'],
      ['/api/v1/session', null],
      ['/api/v1/admin/stores/demo', 'three'],
    ]);
  });
});

describe('a problem', () => {
  it('stands at its fields', () => {
    const problem = new Problem(422, 'no', [
      { pointer: '/wrapUp/texts/0/text', code: 'empty', detail: 'This must not be empty.' },
      { pointer: '/config/a~1b', code: 'x', detail: 'First.' },
      { pointer: '/config/a~1b', code: 'y', detail: 'Second.' },
    ]);
    expect(fieldErrors(problem)).toEqual({ 'wrapUp.texts.0.text': 'This must not be empty.', 'config.a/b': 'First. Second.' });
  });
});
