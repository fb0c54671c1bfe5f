import i18next from 'i18next';
import type en from '@/lib/i18n/en.json';

type Words = (typeof en)['audit'];

/** One thing an entry tells of what was done; `to` leads to where it is, below the store. */
export interface Fact {
  label: string;
  value: string;
  to?: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Facts that are words of the catalogue themselves. */
const NAMED: Record<string, 'role' | 'scope' | 'skill'> = { role: 'role', from: 'role', to: 'role', scope: 'scope', skill: 'skill' };

/** What was done, in the language of the console; in the server's words where it has none. */
export function deed(what: string): string {
  const key = what.toLowerCase().replace(/[^a-z]+/g, '_') as keyof Words['did'];
  return i18next.t(`audit.did.${key}`, { defaultValue: what });
}

/**
 * To what it was done, without ids: a name was written down with each, and older entries are told by the
 * integrations there are.
 */
export function factsOf(details: Record<string, string>, integrations: { id: string; name: string }[]): Fact[] {
  const named = (id: string) => integrations.find((one) => one.id === id)?.name;
  return Object.entries(details).flatMap(([key, value]): Fact[] => {
    const label = i18next.t(`audit.fact.${key as keyof Words['fact']}`, { defaultValue: key });
    if (key === 'reference') {
      return [{ label, value, to: `inbox/${value}` }];
    }
    if (ID.test(value)) {
      const name = named(value);
      if (key === 'integration' || (name && !details.name)) {
        return [{ label: i18next.t('audit.fact.integration'), value: name ?? i18next.t('audit.fact.gone') }];
      }
      return [];
    }
    const kind = NAMED[key];
    return [{ label, value: kind ? i18next.t(`${kind}.${value as 'owner'}` as 'role.owner', { defaultValue: value }) : value }];
  });
}
