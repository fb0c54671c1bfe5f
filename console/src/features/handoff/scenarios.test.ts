import { describe, expect, it } from 'vitest';
import type { HandoffSettings } from '@/lib/settings';
import { nextLine, settingsFor } from './scenarios';

const settings = {
  information: { phone: { enabled: false, required: false } },
  wrapUp: { default: 'Thanks.', texts: [{ when: 'weekend', text: 'a' }, { when: 'after_hours', text: 'b' }] },
  hours: null,
} as unknown as HandoffSettings;

describe('a scene', () => {
  it('asks for a phone number where one is to be refused', () => {
    expect(settingsFor('noPhone', settings).information.phone).toEqual({ enabled: true, required: false });
    expect(nextLine('noPhone', ['phone'])).toContain('rather not');
  });

  it('after hours has nobody there, and no weekend or holiday in its way', () => {
    const played = settingsFor('afterHours', settings);
    expect(played.hours).toEqual({ week: {} });
    expect(played.wrapUp.texts.map((text) => text.when)).toEqual(['after_hours']);
  });

  it('ends when nothing is asked', () => {
    expect(nextLine('known', [])).toBeUndefined();
  });
});
