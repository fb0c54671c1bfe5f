import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { stepsIn } from './chat/steps';
// @ts-expect-error a plain script, as Shopify wants it
import { follow } from '../shopify/extensions/baton-pixel/src/follow.js';

type Told = Record<string, unknown>;

const script = readFileSync(join('shopify', 'extensions', 'baton-chat', 'assets', 'baton-shopify.js'), 'utf8');
let told: Told[];
let named: unknown[];

function page(json: string, privacy: (() => boolean) | null): void {
  document.body.innerHTML = `<script type="application/json" id="baton-page">${json}</script>`;
  told = [];
  named = [];
  const shop = {
    loadFeatures: (_: unknown, done: (failed?: unknown) => void) => done(privacy ? undefined : new Error('none')),
    customerPrivacy: { analyticsProcessingAllowed: privacy },
  };
  Object.assign(window, { Shopify: shop, Baton: { push: (work: (baton: unknown) => void) => work({ setContext: (it: Told) => told.push(it), identify: (it: unknown) => named.push(it) }) } });
  new Function(script)();
}

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  vi.unstubAllGlobals();
});

test('consent is told before anything else, and again when it is given', () => {
  let yes = false;
  page('{"product": {"title": "Mug", "url": "/products/mug", "price": "$18.00"}, "search": null}', () => yes);
  expect(told[0]).toEqual({ consent: false });
  yes = true;
  document.dispatchEvent(new Event('visitorConsentCollected'));
  expect(told.slice(3)).toEqual([{ consent: true }, { page: {} }, { product: { title: 'Mug', url: 'http://localhost:3000/products/mug', price: '$18.00' } }]);
});

test('without a word on consent nothing is told', () => {
  page('{"product": {"title": "Mug", "url": "/p"}}', null);
  expect(told).toEqual([]);
});

test('what the shop says of itself becomes steps, and a strange shape none', () => {
  page('{}', () => true);
  told = [];
  const say = (name: string, detail: unknown) => document.dispatchEvent(new CustomEvent(name, { detail }));
  say('shopify:product:view', { product: { title: 'Mug' }, variant: { price: { amount: '18.00', currencyCode: 'USD' } } });
  say('shopify:search:update', { query: 'mugs' });
  say('shopify:cart:lines-update', { cart: { lines: { nodes: [{ quantity: 2, merchandise: { product: { title: 'Mug' } } }] }, cost: { totalAmount: { amount: '36.00', currencyCode: 'USD' } } } });
  say('shopify:cart:view', { cart: { lines: 7 } });
  say('shopify:product:view', null);
  expect(told[0]).toMatchObject({ product: { title: 'Mug', price: '18.00 USD' } });
  expect(told).toContainEqual({ search: 'mugs' });
  expect(told).toContainEqual({ cart: { items: [{ title: 'Mug', quantity: 2 }], total: '36.00 USD' } });
});

test('the pixel hands its steps to the widget, each once and the latest fifty', async () => {
  const heard: Record<string, (event: object) => Promise<void>> = {};
  follow({
    settings: { store: 'demo' },
    analytics: { subscribe: (name: string, on: (event: object) => Promise<void>) => (heard[name] = on) },
    browser: { sessionStorage: { getItem: async (key: string) => sessionStorage.getItem(key), setItem: async (key: string, text: string) => sessionStorage.setItem(key, text) } },
  });
  const at = '2026-01-01T10:00:00.000Z';
  const mug = { timestamp: at, data: { productVariant: { price: { amount: 18, currencyCode: 'USD' }, product: { title: 'Mug' } } } };
  void heard.product_viewed!(mug);
  void heard.product_viewed!(mug);
  await heard.checkout_started!({ timestamp: at, data: { checkout: { email: 'jane@example.com' } } });
  const lines = () => sessionStorage.getItem('baton.demo.journey')!.split('\n');
  expect(stepsIn(lines())).toEqual([
    { type: 'product_viewed', at, title: 'Mug', price: '18 USD' },
    { type: 'checkout_started', at },
  ]);
  for (let i = 0; i < 80; i++) {
    await heard.search_submitted!({ timestamp: at, data: { searchResult: { query: 'q' + i } } });
  }
  expect(lines()).toHaveLength(50);
});

test('who is signed in is told by the proxy alone, and who no longer is, once', async () => {
  const asked: string[] = [];
  let answer: Response;
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return answer;
  });
  const signedIn = '{"customer": true, "store": "demo", "proxy": "/apps/baton"}';
  answer = Response.json({ identityToken: 'signed' });
  page(signedIn, null);
  await vi.waitFor(() => expect(named).toEqual(['signed']));
  expect(asked).toEqual(['/apps/baton/identity']);

  answer = new Response('', { status: 401 });
  page(signedIn, null);
  await new Promise((done) => setTimeout(done));
  expect(named).toEqual([]);

  page('{"customer": false, "store": "demo", "proxy": "/apps/baton"}', null);
  expect(named).toEqual([null]);
  page('{"customer": false, "store": "demo", "proxy": "/apps/baton"}', null);
  expect(named).toEqual([]);
  expect(asked).toHaveLength(2);
});
