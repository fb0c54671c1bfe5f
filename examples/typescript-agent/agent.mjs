// Hands a conversation over, answers Baton's questions from standard input, then waits for the team's answer.
//
//   npm ci && npm run build -w clients/typescript
//   BATON_API_KEY=bk_… node examples/typescript-agent/agent.mjs            (BATON_URL, STORE, WAIT in seconds)

import { createInterface } from 'node:readline';
import { Baton } from '../../clients/typescript/dist/src/index.js';

const { BATON_URL = 'http://localhost:8080', BATON_API_KEY = '', STORE = 'demo', WAIT = '30' } = process.env;
const baton = new Baton(BATON_URL, BATON_API_KEY, STORE);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

let told = await baton.requestHuman({
  reason: 'explicit_request',
  conversation: [{ author: 'shopper', text: 'My lamp arrived broken. Can I talk to a person?' }],
});
while (told.ask) {
  console.log(`Agent: ${told.ask}`);
  const { value, done } = await lines.next();
  if (done) process.exit(0);
  told = await baton.answer(told.handoff.id, value);
}
console.log(`Agent: ${told.say}`);
const { replies } = await baton.look(told.handoff.id, 0, Number(WAIT));
for (const reply of replies) console.log(`${reply.agent ?? 'Team'}: ${reply.text}`);
process.exit(0);
