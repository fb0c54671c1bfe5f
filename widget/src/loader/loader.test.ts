import { beforeEach, expect, test, vi } from 'vitest';
import { configOf, isLight } from './config';
import { Journey } from './journey';
import { Keep } from './keep';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

function script(attributes: Record<string, string>): HTMLScriptElement {
  const element = document.createElement('script');
  Object.entries({ src: 'https://baton.example/x/widget.js', 'data-store': 'demo', ...attributes }).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
}

test('the one line says which store, where Baton is, and how it looks', () => {
  const config = configOf(script({ 'data-color': '#ffcc00', 'data-side': 'left', 'data-consent': 'required' }));
  expect(config).toMatchObject({ store: 'demo', base: 'https://baton.example/x/', side: 'left', asksConsent: true });
  expect(config?.look).toMatchObject({ color: '#ffcc00', onColor: '#000000' });
  expect(configOf(script({ 'data-color': 'red;}*{display:none' }))?.look.color).toBe('#1f5c4d');
  expect(configOf(script({ 'data-store': '../admin' }))).toBeNull();
});

test('words are readable on every colour', () => {
  const luminance = (color: string) =>
    [1, 3, 5].reduce((sum, at, i) => {
      const value = parseInt(color.slice(at, at + 2), 16) / 255;
      return sum + [0.2126, 0.7152, 0.0722][i]! * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    }, 0);
  for (let color = 0; color < 0xffffff; color += 4099) {
    const hex = '#' + color.toString(16).padStart(6, '0');
    const [one, other] = [luminance(hex), luminance(isLight(hex) ? '#000000' : '#ffffff')].sort((a, b) => b - a);
    expect((one! + 0.05) / (other! + 0.05), hex).toBeGreaterThan(4.45);
  }
});

test('where storage is shut, this page remembers', () => {
  const keep = new Keep('baton.demo.');
  keep.set('shared', 'one', true);
  expect(localStorage.getItem('baton.demo.shared')).toBe('one');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('shut');
  });
  keep.set('shared', 'two', true);
  expect(keep.get('shared', true)).toBe('two');
  keep.set('tab', null, false);
  expect(keep.get('tab', false)).toBeNull();
});

test('the way is bounded, and nothing stands in it twice in a row', () => {
  const journey = new Journey(new Keep('baton.demo.'), false);
  journey.take({ product: { title: 'Mug' } });
  journey.take({ product: { title: 'Mug' } });
  expect(journey.lines).toHaveLength(1);
  for (let i = 0; i < 80; i++) {
    journey.take({ product: { title: 'p' + i } });
  }
  journey.take({ product: { title: 'x'.repeat(1_000_000) } });
  expect(journey.lines).toHaveLength(50);
  expect(JSON.parse(journey.lines.at(-1)!).product.title).toBe('p79');
  journey.told(49);
  expect(journey.lines).toHaveLength(1);
});

test('nothing is kept before a yes, and a no forgets what was', () => {
  const journey = new Journey(new Keep('baton.demo.'), true);
  journey.take({ page: {}, search: 'mugs' });
  expect(journey.lines).toEqual([]);
  expect(journey.where).toBeNull();
  journey.take({ consent: true, search: 'mugs' });
  expect(journey.lines).toHaveLength(1);
  expect(journey.where).not.toBeNull();
  journey.take({ consent: false });
  expect(journey.lines).toEqual([]);
  journey.take({ search: 'trays' });
  expect(journey.lines).toEqual([]);
});

test('a page that spoiled JSON for arrays and objects spoils no step', () => {
  const journey = new Journey(new Keep('baton.demo.'), false);
  const spoiled = Object.prototype as { toJSON?: unknown };
  spoiled.toJSON = () => 'spoiled';
  try {
    journey.take({ search: 'mugs' });
  } finally {
    delete spoiled.toJSON;
  }
  expect(JSON.parse(journey.lines[0]!).search).toBe('mugs');
});
