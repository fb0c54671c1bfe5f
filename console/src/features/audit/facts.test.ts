import { beforeAll, describe, expect, it } from 'vitest';
import { startLanguages } from '@/lib/i18n';
import { deed, factsOf } from './facts';

const ID = '0b7c3c51-8a59-4c87-9d40-3b9a8de9f101';

describe('an entry of the audit log', () => {
  beforeAll(startLanguages);

  it('says what was done from the catalogue, or as it was written down', () => {
    expect(deed("renewed a webhook's secret")).toBe('Renewed the secret of a webhook');
    expect(deed('danced on the table')).toBe('danced on the table');
  });

  it('names things and hides their ids', () => {
    expect(factsOf({ id: ID, name: 'Our Zendesk', type: 'zendesk' }, []).map((one) => one.value)).toEqual(['Our Zendesk', 'zendesk']);
    expect(factsOf({ integration: ID }, [{ id: ID, name: 'Our Zendesk' }])).toEqual([{ label: 'Integration', value: 'Our Zendesk' }]);
    expect(factsOf({ integration: ID }, [])[0]?.value).toBe('one that was removed');
  });

  it('says roles and skills in words and leads to tickets', () => {
    expect(factsOf({ role: 'viewer', skill: 'track_order' }, []).map((one) => one.value)).toEqual(['Viewer', 'Track order']);
    expect(factsOf({ reference: 'K7PQ-M2' }, [])).toEqual([{ label: 'Ticket', value: 'K7PQ-M2', to: 'inbox/K7PQ-M2' }]);
  });
});
