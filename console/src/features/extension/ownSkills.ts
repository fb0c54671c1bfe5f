import { queryOptions } from '@tanstack/react-query';
import type { components } from '@contract';
import type { Tone } from '@/components/Status';
import { answered, api } from '@/lib/api/client';

export type OwnSkill = components['schemas']['OwnSkillSight'];
export type OwnSkillWithSecret = components['schemas']['OwnSkillWithSecret'];

export const ownSkillsQuery = (store: string) =>
  queryOptions({
    queryKey: ['own-skills', store],
    queryFn: async () => (await answered(api.GET('/api/v1/admin/stores/{store}/own-skills', { params: { path: { store } } }))).items,
  });

/** What a message can be about, as far as a skill may be started by it. */
export const TOPICS = [
  'track_order', 'cancel_order', 'return_order', 'refund_status', 'change_address', 'product_question', 'policy_question', 'account', 'complaint',
] as const;

/** What a merchant enters; phrases stand on a line each. */
export interface OwnSkillForm {
  name: string;
  url: string;
  phrases: string;
  intents: string[];
}

export const formOf = (skill?: OwnSkill): OwnSkillForm => ({
  name: skill?.name ?? '',
  url: skill?.url ?? '',
  phrases: skill?.phrases.join('\n') ?? '',
  intents: skill?.intents ?? [],
});

export const bodyOf = ({ phrases, ...form }: OwnSkillForm, enabled: boolean) => ({
  ...form,
  phrases: phrases.split('\n').map((line) => line.trim()).filter(Boolean),
  enabled,
});

/** How a skill is, for its dot and its words. */
export function healthOf(skill: OwnSkill) {
  const state = skill.enabled ? (skill.status as 'untested' | 'working' | 'failing') : ('off' as const);
  const tone: Tone = ({ off: 'quiet', untested: 'waiting', working: 'good', failing: 'bad' } as const)[state];
  return { state, tone };
}

const TROUBLES = [
  [/^It is at an address/, 'refused'],
  [/^There is no such host/, 'host'],
  [/^It could not be reached/, 'unreachable'],
  [/^It could not prove who it is/, 'certificate'],
  [/^It did not answer within/, 'slow'],
  [/^The connection broke|^Its answer broke off/, 'broke'],
  [/redirects are not followed/, 'redirect'],
  [/^It answered with status 40[13]/, 'signature'],
  [/^It answered with status 404/, 'path'],
  [/^It answered with status 5/, 'crash'],
  [/^It answered with status/, 'status'],
] as const;

/** What kind of trouble the server's words speak of; an answer that is not in order otherwise. */
export function troubleOf(words: string) {
  return TROUBLES.find(([pattern]) => pattern.test(words))?.[1] ?? 'shape';
}
