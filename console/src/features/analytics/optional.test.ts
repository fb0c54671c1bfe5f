import { expect, it } from 'vitest';
import type { HandoffSettings } from '@/lib/settings';
import { withOptional } from './optional';

it('changes whether one detail is required, and nothing else', () => {
  const before = { version: 3, subject: 'Hi', information: { email: {}, name: { required: true }, orderNumber: { enabled: true, required: true, pattern: 'A.+' } } } as unknown as HandoffSettings;
  const after = withOptional(before, 'orderNumber', true);
  expect(after).toEqual({ ...before, information: { ...before.information, orderNumber: { enabled: true, required: false, pattern: 'A.+' } } });
  expect(withOptional(after, 'orderNumber', false)).toEqual(before);
});
