import { describe, expect, it } from 'vitest';
import type { Integration } from '@/lib/queries';
import type { HandoffSettings } from '@/lib/settings';
import { steps } from './steps';

const inbox = { id: 'inbox', type: 'inbox', name: 'Inbox', status: 'connected' } as Integration;
const zendesk = { id: 'z', type: 'zendesk', name: 'Zendesk', status: 'connected', message: '' } as Integration;
const found = (integrations: Integration[], integrationId: string) =>
  steps({ integrations, settings: { version: 1, integrationId } as HandoffSettings, answers: 0, origins: [], shop: { type: 'none', status: 'none', message: '' } })[1]!;

describe('the helpdesk step', () => {
  it.each([
    ['nothing is connected', [inbox], 'inbox', 'integrationNone', 'todo'],
    ['one is connected and not chosen', [inbox, zendesk], 'inbox', 'integrationNotChosen', 'todo'],
    ['the chosen one was never tested', [inbox, { ...zendesk, status: 'untested' }], 'z', 'integrationUntested', 'todo'],
    ['the chosen one fails', [inbox, { ...zendesk, status: 'failing' }], 'z', 'integrationFailing', 'trouble'],
    ['the chosen one is gone', [inbox], 'z', 'integrationGone', 'trouble'],
    ['all is well', [inbox, zendesk], 'z', 'integrationWorks', 'done'],
  ])('sees that %s', (_case, integrations, chosen, words, state) => {
    expect(found(integrations as Integration[], chosen)).toMatchObject({ found: words, state });
  });
});

describe('the shop step', () => {
  it.each([
    ['none', 'none', 'shopNone', 'todo'],
    ['demo', 'connected', 'shopDemo', 'done'],
    ['shopify', 'untested', 'shopUntested', 'todo'],
    ['shopify', 'removed', 'shopFailing', 'trouble'],
    ['http', 'failing', 'shopFailing', 'trouble'],
    ['http', 'connected', 'shopWorks', 'done'],
  ])('sees %s that is %s', (type, status, words, state) => {
    const all = steps({ integrations: [inbox], settings: { version: 1, integrationId: 'inbox' } as HandoffSettings, answers: 0, origins: [], shop: { type, status, message: 'why' } });
    expect(all.find((step) => step.key === 'shop')).toMatchObject({ found: words, state });
  });
});
