import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { stepsIn } from './chat/steps';
// @ts-expect-error a plain script, as Shopify wants it
import { follow } from '../shopify/extensions/baton-pixel/src/follow.js';

type Told = Record<string, unknown>;

const script = readFileSync(join('shopify', 'extensions', 'baton-chat', 'assets', 'baton-shopify.js'), 'utf8');
let told: Told[];

function page(json: string, privacy: (() => boolean) | null): void {
  document.body.innerHTML = `<script type="application/json" id="baton-page">${json}</script>`;
  told = [];
  const shop = {
    loadFeatures: (_: unknown, done: (failed?: unknown) => void) => done(privacy ? undefined : new Error('none')),
    customerPrivacy: { analyticsProcessingAllowed: privacy },
  };
  Object.assign(window, { Shopify: shop, Baton: { push: (work: (baton: unknown) => void) => work({ setContext: (it: Told) => told.push(it) }) } });
  new Function(script)();
}

beforeEach(() => sessionStorage.clear());

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
