import { describe, expect, it } from 'vitest';
import { bodyOf, troubleOf } from './ownSkills';

describe('a skill of one’s own', () => {
  it('has a phrase a line, and none for an empty one', () => {
    expect(bodyOf({ name: 'x', url: 'y', phrases: ' gift card \n\nvoucher', intents: [] }, true).phrases).toEqual(['gift card', 'voucher']);
  });

  it('is mended by what the trouble is', () => {
    expect(troubleOf('It answered with status 401.')).toBe('signature');
    expect(troubleOf('It answered with status 418.')).toBe('status');
    expect(troubleOf('Its step is none of ask, done, escalate, refuse, pass.')).toBe('shape');
  });
});
