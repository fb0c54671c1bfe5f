import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '@/lib/i18n/en.json';
import { bodyOf, formOf, moved, newCondition, whenWords, type Instruction } from './instructions';

const big: Instruction = {
  id: 'a',
  name: 'Big orders',
  skill: undefined,
  act: 'hand_off',
  words: '',
  enabled: true,
  conditions: [
    { type: 'order_total', is: 'over', amount: '500.00', currency: 'USD' },
    { type: 'country', is: 'none_of', values: ['DE', 'AT'] },
  ],
};

describe('instructions', () => {
  beforeAll(() => i18next.init({ lng: 'en', showSupportNotice: false, resources: { en: { translation: en } }, interpolation: { prefix: '{', suffix: '}', escapeValue: false } }));

  it('reads as a sentence', () => {
    expect(whenWords(big, i18next.t, 'en')).toBe('When the order’s total is over 500.00 USD and the order is not delivered to Germany or Austria');
    expect(whenWords({ conditions: [], words: '' }, i18next.t, 'en')).toBe('Always');
  });

  it('is sent as it came, and the amount with a point', () => {
    const form = formOf('USD', big);
    expect(bodyOf(form, true)).toEqual({ name: big.name, skill: undefined, act: 'hand_off', words: '', enabled: true, conditions: big.conditions });
    form.conditions = [{ ...newCondition('order_total', 'EUR'), amount: ' 12,50 ' }, { ...newCondition('order_tag', 'EUR'), values: ['VIP'] }, newCondition('team_hours', 'EUR')];
    form.act = 'never_offer_first';
    form.words = 'not kept';
    expect(bodyOf(form, false)).toMatchObject({
      words: '',
      enabled: false,
      conditions: [{ type: 'order_total', is: 'over', amount: '12.50', currency: 'EUR' }, { type: 'order_tag', values: ['VIP'] }, { type: 'team_hours', is: 'outside' }],
    });
  });

  it('moves up and down, and not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
  });
});
