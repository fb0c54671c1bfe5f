import { beforeAll, describe, expect, it } from 'vitest';
import { startLanguages } from '@/lib/i18n';
import type { HandoffSettings } from '@/lib/settings';
import { differences } from '@/lib/differences';
import { sayings } from './differences';
import { tidy } from './form';

const begun: HandoffSettings = {
  version: 1,
  information: {
    email: {},
    name: { required: true },
    phone: { enabled: false, required: false },
    orderNumber: { enabled: false, required: false },
    photo: { enabled: false, required: false },
  },
  wrapUp: { default: 'Thank you.', texts: [] },
  integrationId: 'a',
  fallbackIntegrationId: null,
  subject: 'Contact support',
  enrichWithJourney: true,
  whenDeclined: 'open_ticket',
  rescueAfterMinutes: 30,
  hours: null,
};
const words = (settings: HandoffSettings) => sayings(settings, (id) => `integration ${id}`);

describe('settings side by side', () => {
  beforeAll(startLanguages);

  it('are the same when nothing differs', () => {
    expect(differences(words(begun), words({ ...begun, version: 2 }))).toEqual([]);
  });

  it('show what differs, in words', () => {
    const changed: HandoffSettings = {
      ...begun,
      information: { ...begun.information, phone: { enabled: true, required: true } },
      wrapUp: { default: 'Thank you.', texts: [{ when: 'weekend', text: 'On Monday.' }] },
      rescueAfterMinutes: null,
    };
    expect(differences(words(begun), words(changed)).map(({ label, left, right }) => [label, left, right])).toEqual([
      ['Phone', 'Not asked for', 'Required'],
      ['Open the ticket of a shopper who falls silent', '30 minutes', 'No'],
      ['Wrap-up: At the weekend', '', 'On Monday.'],
    ]);
  });
});

describe('settings to be saved', () => {
  it('hold no empty members', () => {
    const tidied = tidy({
      ...begun,
      information: { ...begun.information, orderNumber: { enabled: true, required: false, pattern: ' ' } },
      wrapUp: { default: 'x', texts: [{ when: undefined, name: 'gone', dates: ['2026-12-25'], language: undefined, text: 'y' }] },
      hours: { week: { mon: [['09:00', '17:00']], sun: [] } },
    });
    expect(tidied.information.orderNumber).toEqual({ enabled: true, required: false });
    expect(tidied.wrapUp.texts).toEqual([{ text: 'y' }]);
    expect(tidied.hours).toEqual({ week: { mon: [['09:00', '17:00']] } });
  });
});
