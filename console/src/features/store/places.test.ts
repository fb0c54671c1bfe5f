import { describe, expect, it } from 'vitest';
import { countries, zones } from './places';

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
