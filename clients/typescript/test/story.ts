// Drives a running Baton through the client: BATON_URL, BATON_API_KEY, STORE. Prints what it is told, one JSON a line.
import { Baton, BatonRefused } from '../src/index.js';

const { BATON_URL = '', BATON_API_KEY = '', STORE = '' } = process.env;
const print = (name: string, value: unknown) => console.log(JSON.stringify({ [name]: value }));
const baton = new Baton(BATON_URL, BATON_API_KEY, STORE);

const first = await baton.requestHuman({
  reason: 'not_understood',
  conversation: [{ author: 'shopper', text: 'My lamp arrived broken' }],
  attempted: [{ what: 'Looked for an answer', outcome: 'None was found.' }],
});
print('first', first);
const then = await baton.answer(first.handoff.id, 'Jane Doe, jane@example.com');
print('then', then);
print('now', await baton.look(first.handoff.id));
try {
  await baton.requestHuman({ reason: 'because', conversation: [] });
} catch (refused) {
  print('refused', refused instanceof BatonRefused ? { status: refused.status, message: refused.message } : String(refused));
}
