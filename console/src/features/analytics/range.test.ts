import { describe, expect, it } from 'vitest';
import { duration } from './figures';
import { daysIn, lastDays, plusDays, rangeOf } from './range';

describe('days', () => {
  it('go over months and leap years', () => {
    expect(plusDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(lastDays(30, '2026-11-26')).toEqual({ from: '2026-10-28', to: '2026-11-26' });
    expect(daysIn({ from: '2026-10-28', to: '2026-11-26' })).toBe(30);
  });

  it('of an address that cannot be asked for are the last thirty', () => {
    const usual = lastDays(30, '2026-11-26');
    const of = (text: string) => rangeOf(new URLSearchParams(text), '2026-11-26');
    expect(of('from=2026-11-01&to=2026-11-02')).toEqual({ from: '2026-11-01', to: '2026-11-02' });
    expect(of('from=2026-11-02&to=2026-11-01')).toEqual(usual);
    expect(of('from=2020-01-01&to=2026-11-01')).toEqual(usual);
    expect(of('from=yesterday&to=2026-13-77')).toEqual(usual);
  });
});

describe('a duration', () => {
  it('has the unit that fits it', () => {
    expect(duration(42.4, 'en')).toBe('42 sec');
    expect(duration(310, 'en')).toBe('5.2 min');
    expect(duration(10_800, 'en')).toBe('3 hr');
  });
});
