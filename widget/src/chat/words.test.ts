import { expect, test } from 'vitest';
import { pieces } from './links';
import { Memory } from './memory';
import { bare, stepsIn } from './steps';
import { dayOf } from './view/times';
import { LANGUAGES, languageOf } from './words';

test('every language says everything', () => {
  const keys = Object.keys(LANGUAGES.en!).sort();
  for (const [language, words] of Object.entries(LANGUAGES)) {
    expect(Object.keys(words).sort(), language).toEqual(keys);
    expect(Object.values(words).every((word) => word.trim() !== ''), language).toBe(true);
  }
  expect(Object.keys(LANGUAGES)).toHaveLength(7);
});

test('the first language there are words in is spoken', () => {
  expect(languageOf(['ja-JP', 'pt-BR', 'en'])).toBe('pt');
  expect(languageOf(['ja'])).toBe('en');
  expect(languageOf([])).toBe('en');
});

test('only web addresses become links', () => {
  expect(pieces('See https://ups.example/track?n=1. Or (http://a.example/b)!').filter((piece) => piece.href)).toEqual([
    { text: 'https://ups.example/track?n=1', href: 'https://ups.example/track?n=1' },
    { text: 'http://a.example/b', href: 'http://a.example/b' },
  ]);
  for (const text of ['javascript:alert(1)', 'data:text/html,x', '<a href="https:x">', 'https://user:secret@evil.example/']) {
    expect(pieces(text).some((piece) => piece.href)).toBe(false);
  }
  expect(pieces('a https://b.example/c d').map((piece) => piece.text).join('')).toBe('a https://b.example/c d');
});

test('steps are what the server takes, without what may be personal in an address', () => {
  const at = '2026-01-01T10:00:00.000Z';
  const lines = [
    { at, page: { url: 'https://shop.example/a?email=jane@example.com#x', title: 'A' } },
    { at, product: { title: 'Mug', url: 'javascript:alert(1)', price: '$18.00' } },
    { at, search: 'mugs' },
    { at, cart: { items: [{ title: 'Mug', quantity: 2 }, { title: 'Tray' }], total: '$84.00' } },
    { at, checkout: true },
    { at, other: 1 },
  ].map((line) => JSON.stringify(line));
  expect(stepsIn([...lines, 'not json', 'null'])).toEqual([
    { type: 'page_viewed', at, title: 'A', url: 'https://shop.example/a' },
    { type: 'product_viewed', at, title: 'Mug', price: '$18.00' },
    { type: 'search', at, query: 'mugs' },
    { type: 'cart_updated', at, items: '2 × Mug, 1 × Tray', total: '$84.00' },
    { type: 'checkout_started', at },
  ]);
  expect(bare('ftp://x/y')).toBe('');
});

test('days are told from today', () => {
  const now = new Date(2026, 2, 1, 0, 10);
  const words = LANGUAGES.en!;
  expect(dayOf(new Date(2026, 2, 1, 0, 1).toISOString(), now, 'en', words)).toBe('Today');
  expect(dayOf(new Date(2026, 1, 28, 23, 59).toISOString(), now, 'en', words)).toBe('Yesterday');
  expect(dayOf(new Date(2026, 1, 27, 12).toISOString(), now, 'en', words)).toBe('February 27');
});

test('storage that holds something else is no harm', () => {
  for (const text of ['', 'x', '[]', 'null', '7', '{"conversation":{"token":1}}', '{"outbox":7,"draft":"d"}']) {
    const memory = new Memory({ shared: text, tab: text }, () => {});
    expect(memory.shared.conversation).toBeNull();
    expect(memory.tab.outbox).toEqual([]);
  }
});
