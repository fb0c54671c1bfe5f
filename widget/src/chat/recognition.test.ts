import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ToPage } from '../shared/protocol';
import { Chat } from './chat';
import en from './words/en.json';

type Said = { call: string; body: Record<string, unknown> };

/** A server made of answers by call; what is not named is never answered. */
let answers: Record<string, () => Response | Promise<Response>>;
let said: Said[];
let page: ToPage[];
let conversations: number;

const LOOK = { color: '#1f5c4d', onColor: '#ffffff', language: 'en', direction: 'ltr' } as const;

beforeEach(() => {
  said = [];
  page = [];
  conversations = 0;
  answers = { 'POST /api/v1/storefront/demo/conversations': () => opened('anonymous') };
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit) => {
    const call = `${method} ${path}`;
    said.push({ call, body: JSON.parse(String(body ?? '{}')) as Said['body'] });
    return Promise.resolve(answers[call]?.() ?? new Promise(() => {}));
  });
});
afterEach(() => vi.unstubAllGlobals());

function opened(identity: string): Response {
  conversations += 1;
  const id = `c${conversations}`;
  const messages = [{ id: `${id}-1`, seq: 1, author: 'assistant', text: `hello ${id}`, attachments: [], at: '2026-01-01T10:00:00Z' }];
  return Response.json({ conversationId: id, token: `t${conversations}`, visitorId: `v${conversations}`, identity, recognition: { byCode: identity !== 'verified' }, messages, handoff: null }, { status: 201 });
}

function begin(kept: object | null = null, identity?: string | null): Chat {
  const chat = new Chat('demo', { type: 'hello', look: LOOK, kept: { shared: kept && JSON.stringify(kept), tab: null }, journey: [], place: null, open: true, identity }, (message) => page.push(message));
  void chat.start();
  return chat;
}

const running = { visitorId: 'v0', conversation: { conversationId: 'c0', token: 't0', identity: 'verified' }, named: true };
const identities = () => page.flatMap((it) => (it.type === 'news' && it.name === 'identity' ? [it.detail.identity] : []));
const shown = (chat: Chat) => chat.timeline.all.map((entry) => entry.text);
const calls = (part: string) => said.filter(({ call }) => call.includes(part));
const refused = (status: number, code: string) => () => Response.json({ status, detail: 'no', errors: [{ pointer: '/x', code, detail: 'no' }] }, { status });

test('a token goes with the opening, and the page is told what came of it', async () => {
  answers['POST /api/v1/storefront/demo/conversations'] = () => opened('verified');
  const chat = begin(null, 'signed');
  await vi.waitFor(() => expect(identities()).toEqual(['verified']));
  expect(said[0]!.body).toMatchObject({ identityToken: 'signed' });
  expect(chat.recognition.verified).toBe(true);
  expect(chat.recognition.byCode).toBe(false);
});

test('a rejected token is told to the page and never shown as recognised', async () => {
  answers['POST /api/v1/storefront/demo/conversations'] = () => opened('rejected');
  const chat = begin(null, 'forged');
  await vi.waitFor(() => expect(identities()).toEqual(['rejected']));
  expect(chat.recognition.verified).toBe(false);
});

test('what the page knows without a signature is told as a claim, and nothing else of it', async () => {
  const chat = begin();
  await vi.waitFor(() => expect(shown(chat)).toEqual(['hello c1']));
  answers['POST /api/v1/conversations/c1/identity'] = () => Response.json({ identity: 'anonymous', recognition: { byCode: true }, messages: [], handoff: null });
  chat.recognition.identify({ userId: 7 as unknown as string, email: 'jane@example.com', password: 'x' } as object);
  await vi.waitFor(() => expect(identities()).toEqual(['anonymous', 'anonymous']));
  expect(calls('/identity')[0]!.body).toEqual({ identity: { userId: '7', email: 'jane@example.com' } });
});

test('a token the server will not read is a rejected one', async () => {
  const chat = begin();
  await vi.waitFor(() => expect(shown(chat)).toHaveLength(1));
  answers['POST /api/v1/conversations/c1/identity'] = refused(400, 'too_long');
  chat.recognition.identify('x'.repeat(9000));
  await vi.waitFor(() => expect(identities()).toEqual(['anonymous', 'rejected']));
});

test("another customer's conversation is left alone, and one of their own begins", async () => {
  answers['GET /api/v1/conversations/c0?after=0'] = () => Response.json({ id: 'c0', messages: [], handoff: null, identity: 'verified' });
  answers['POST /api/v1/conversations/c0/identity'] = refused(409, 'other_customer');
  const chat = begin(running, 'of another');
  await vi.waitFor(() => expect(shown(chat)).toEqual(['hello c1']));
  const opening = calls('/storefront/')[0]!.body;
  expect(opening).toMatchObject({ identityToken: 'of another' });
  expect(opening).not.toHaveProperty('visitorId');
});

test('who signs out leaves nothing, and what comes too late is for nobody', async () => {
  let late: (answer: Response) => void = () => {};
  answers['GET /api/v1/conversations/c0?after=0'] = () => Response.json({ id: 'c0', messages: [{ id: 'm', seq: 1, author: 'assistant', text: 'secret', attachments: [], at: '2026-01-01T10:00:00Z' }], handoff: null, identity: 'verified' });
  answers['POST /api/v1/conversations/c0/messages'] = () => new Promise((resolve) => (late = resolve));
  const chat = begin(running);
  await vi.waitFor(() => expect(shown(chat)).toEqual(['secret']));
  chat.utter('my order');
  chat.draft = 'half a sen';
  await vi.waitFor(() => expect(calls('/messages')).toHaveLength(1));
  chat.recognition.identify(null);
  expect(shown(chat)).toEqual([]);
  expect(chat.draft).toBe('');
  late(Response.json({ messages: [{ id: 'n', seq: 3, author: 'assistant', text: 'it is on its way', attachments: [], at: '2026-01-01T10:00:01Z' }], handoff: null }));
  await vi.waitFor(() => expect(shown(chat)).toEqual(['hello c1']));
  await new Promise((done) => setTimeout(done, 20));
  expect(shown(chat)).toEqual(['hello c1']);
  expect(calls('DELETE')).toHaveLength(1);
  expect(calls('/storefront/')[0]!.body).not.toHaveProperty('visitorId');
  expect(identities().slice(-2)).toEqual(['anonymous', 'anonymous']);
  expect(page.some((it) => it.type === 'keep' && it.where === 'shared' && it.text === null)).toBe(true);
});

test('a guest whom nobody named is not troubled by a page that says so every time', async () => {
  const chat = begin(null, null);
  await vi.waitFor(() => expect(shown(chat)).toEqual(['hello c1']));
  chat.recognition.identify(null);
  expect(shown(chat)).toEqual(['hello c1']);
  expect(calls('DELETE')).toHaveLength(0);
});

test('a conversation that is being opened when the shopper goes is let go', async () => {
  let first: (answer: Response) => void = () => {};
  answers['POST /api/v1/storefront/demo/conversations'] = () => (conversations === 0 ? new Promise((resolve) => (first = resolve)) : opened('anonymous'));
  const chat = begin(null, 'signed');
  await vi.waitFor(() => expect(calls('/storefront/')).toHaveLength(1));
  const firstAnswer = opened('verified');
  chat.recognition.identify(null);
  first(firstAnswer);
  await vi.waitFor(() => expect(shown(chat)).toEqual(['hello c2']));
  expect(chat.recognition.verified).toBe(false);
  expect(calls('/storefront/')[1]!.body).not.toHaveProperty('identityToken');
});

test('a code recognises; a wrong, an old and one too many are told apart in words', async () => {
  const chat = begin();
  await vi.waitFor(() => expect(chat.recognition.byCode).toBe(true));
  const ask = 'POST /api/v1/conversations/c1/recognition';
  chat.code.go('address');
  answers[ask] = refused(422, 'wrong_value');
  await chat.code.ask('jane');
  expect(chat.code.problem).toBe(en.badEmail);
  answers[ask] = () => Response.json({ email: 'jane@example.com', digits: 6 }, { status: 202 });
  await chat.code.ask(' jane@example.com ');
  expect(calls('/recognition').at(-1)!.body).toEqual({ email: 'jane@example.com' });
  expect([chat.code.step, chat.code.problem]).toEqual(['digits', null]);
  answers[`${ask}/code`] = refused(422, 'wrong_code');
  await chat.code.enter('111111');
  expect(chat.code.problem).toBe(en.wrongCode);
  answers[`${ask}/code`] = refused(422, 'expired');
  await chat.code.enter('111111');
  expect(chat.code.problem).toBe(en.oldCode);
  answers[ask] = refused(429, '');
  await chat.code.ask(chat.code.email);
  expect(chat.code.problem).toBe(en.manyCodes);
  answers[ask] = refused(503, '');
  await chat.code.ask(chat.code.email);
  expect(chat.code.problem).toBe(en.codeNotSent);
  expect(chat.recognition.verified).toBe(false);
  answers[`${ask}/code`] = () => Response.json({ identity: 'verified', visitorId: 'v1', recognition: { byCode: false }, messages: [], handoff: null });
  await chat.code.enter('123 456');
  expect(chat.code.step).toBe('none');
  expect(chat.recognition.verified).toBe(true);
  expect(identities()).toEqual(['anonymous', 'verified']);
});

test('who signs out in another tab is gone from this one, too', async () => {
  answers['GET /api/v1/conversations/c0?after=0'] = () => Response.json({ id: 'c0', messages: [{ id: 'm', seq: 1, author: 'assistant', text: 'secret', attachments: [], at: '2026-01-01T10:00:00Z' }], handoff: null, identity: 'verified' });
  const chat = begin(running, 'signed');
  await vi.waitFor(() => expect(shown(chat)).toEqual(['secret']));
  chat.draft = 'half a sen';
  chat.adopt(null);
  expect(shown(chat)).toEqual([]);
  expect(chat.draft).toBe('');
  await chat.shown(false);
  expect(calls('/storefront/')[0]!.body).not.toHaveProperty('identityToken');
});
