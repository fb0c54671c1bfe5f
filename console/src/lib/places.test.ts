import { describe, expect, it } from 'vitest';
import { countries, zones, storeIdOf } from './places';

describe('places', () => {
  it('have names', () => {
    const german = countries('de');
    expect(german.find((one) => one.value === 'US')?.label).toBe('Vereinigte Staaten');
    expect(german.length).toBeGreaterThan(240);
    expect(german.some((one) => one.label === one.value)).toBe(false);
  });

  it('keep a zone that browsers do not list', () => {
    expect(zones('US/Pacific').some((one) => one.value === 'US/Pacific')).toBe(true);
  });
});

describe('the id of a new store', () => {
  it.each([
    ['Café Nord', 'cafe-nord'],
    ['  The "Mug" Shop! ', 'the-mug-shop'],
    ['x'.repeat(39) + ' y', 'x'.repeat(39)],
    ['北京', ''],
  ])('is made of %s', (name, id) => expect(storeIdOf(name)).toBe(id));
});
