// An agent of somebody else's that knows one thing. When it cannot go on, Baton gets a person.
//
//   BATON_API_KEY=bk_… node agent.mjs            (BATON_URL, STORE: where, and for which store)

import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';

const url = process.env.BATON_URL ?? 'http://localhost:8080';
const key = process.env.BATON_API_KEY;
if (!key) {
  console.error('Set BATON_API_KEY to an API key with the scope "handoffs".');
  process.exit(1);
}

const conversation = [];
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

async function hear() {
  const { value, done } = await lines.next();
  return done ? null : value;
}

function say(text) {
  console.log(`Agent: ${text}`);
  conversation.push({ author: 'assistant', text, at: new Date().toISOString() });
}

async function call(path, body, headers) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(`Baton answered ${response.status}: ${answer.detail}`);
  }
  return answer;
}

async function handOver(reason) {
  let told = await call(
    '/api/v1/handoffs',
    {
      store: process.env.STORE ?? 'demo',
      conversation,
      reason,
      attempted: [{ what: 'Looked for an answer', outcome: 'This agent knows the opening hours only.' }],
    },
    { Authorization: `Bearer ${key}`, 'Idempotency-Key': randomUUID() },
  );
  while (told.ask) {
    console.log(`Agent: ${told.ask}`);
    const text = await hear();
    if (text === null) {
      return;
    }
    told = await call(
      `/api/v1/handoffs/${told.handoff.id}/replies`,
      { text },
      { Authorization: `Bearer ${told.token}`, 'Idempotency-Key': randomUUID() },
    );
  }
  console.log(`Agent: ${told.say}`);
  console.log(`(${told.handoff.status}${told.handoff.reference ? `, reference ${told.handoff.reference}` : ''})`);
}

say('Hello! Ask me about our opening hours.');
for (let text = await hear(); text !== null; text = await hear()) {
  conversation.push({ author: 'shopper', text, at: new Date().toISOString() });
  if (/\b(open|hours|close)\b/i.test(text)) {
    say('We are open from nine to five.');
  } else {
    await handOver(/\b(human|person|agent)\b/i.test(text) ? 'explicit_request' : 'not_understood');
    break;
  }
}
process.exit(0);
