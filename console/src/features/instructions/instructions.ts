import { queryOptions } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { components } from '@contract';
import { answered, api } from '@/lib/api/client';
import { languageName } from '@/lib/settings';

export type Instruction = components['schemas']['InstructionSight'];
export type Written = components['schemas']['WrittenCondition'];
export type Trial = components['schemas']['TrialResult'];

export const instructionsQuery = (store: string) =>
  queryOptions({
    queryKey: ['instructions', store],
    queryFn: () => answered(api.GET('/api/v1/admin/stores/{store}/instructions', { params: { path: { store } } })),
  });

/** What an instruction can go by, and the choices of each: the first is the usual one. */
export const CHOICES = {
  order_total: ['over', 'under'],
  order_tag: [],
  customer_tag: [],
  country: ['one_of', 'none_of'],
  product: [],
  language: ['one_of', 'none_of'],
  team_hours: ['outside', 'within'],
} as const;
export type ConditionType = keyof typeof CHOICES;
export const TYPES = Object.keys(CHOICES) as ConditionType[];

export const ACTS = ['hand_off', 'offer', 'never_offer_first'] as const;
export type Act = (typeof ACTS)[number];

/** Skills that instructions can be for. */
export const SKILLS = ['track_order', 'cancel_order', 'change_address', 'return_order', 'questions', 'own_skill'] as const;

export const MOST = { instructions: 50, conditions: 10 };

export interface ConditionForm {
  type: ConditionType;
  is: string;
  amount: string;
  currency: string;
  values: string[];
}

export interface InstructionForm {
  name: string;
  /** Empty for every conversation. */
  skill: string;
  act: Act;
  words: string;
  conditions: ConditionForm[];
}

export const newCondition = (type: ConditionType, currency: string): ConditionForm => ({
  type,
  is: CHOICES[type][0] ?? '',
  amount: '',
  currency,
  values: [],
});

export const formOf = (currency: string, instruction?: Instruction): InstructionForm => ({
  name: instruction?.name ?? '',
  skill: instruction?.skill ?? '',
  act: (instruction?.act as Act | undefined) ?? 'hand_off',
  words: instruction?.words ?? '',
  conditions: instruction
    ? instruction.conditions.map((one) => ({
        type: one.type as ConditionType,
        is: one.is ?? '',
        amount: one.amount ?? '',
        currency: one.currency ?? currency,
        values: (one.values ?? []) as string[],
      }))
    : [newCondition('order_total', currency)],
});

const written = ({ type, is, amount, currency, values }: ConditionForm): Written =>
  type === 'order_total' ? { type, is, amount: amount.trim().replace(',', '.'), currency } : CHOICES[type].length === 0 ? { type, values } : type === 'team_hours' ? { type, is } : { type, is, values };

export const bodyOf = (form: InstructionForm, enabled: boolean) => ({
  name: form.name,
  skill: form.skill || undefined,
  act: form.act,
  words: form.act === 'never_offer_first' ? '' : form.words,
  conditions: form.conditions.map(written),
  enabled,
});

/** The same instruction, as it is sent back. */
export const sentBack = ({ name, skill, act, words, conditions }: Instruction, enabled: boolean) => ({ name, skill, act, words, conditions, enabled });

const listOf = (things: string[], language: string) => new Intl.ListFormat(language, { type: 'disjunction' }).format(things);

function named(type: string, value: string, language: string): string {
  if (type === 'country') {
    return new Intl.DisplayNames([language], { type: 'region' }).of(value) ?? value;
  }
  return type === 'language' ? languageName(value, language) : `“${value}”`;
}

/** A condition as a part of a sentence: "the order’s total is over 500.00 USD". */
export function conditionWords(one: Written, t: TFunction, language: string): string {
  const values = listOf(((one.values ?? []) as string[]).map((value) => named(one.type!, value, language)), language);
  const key = one.is ? `${one.type}_${one.is}` : one.type!;
  return t(`instructions.condition.${key as 'order_tag'}`, { amount: one.amount ?? '', currency: one.currency ?? '', values });
}

/** When an instruction applies, as a sentence. */
export function whenWords({ conditions, words }: Pick<Instruction, 'conditions' | 'words'>, t: TFunction, language: string): string {
  const parts = conditions.map((one) => conditionWords(one, t, language));
  if (words) {
    parts.push(t('instructions.condition.words', { words }));
  }
  return parts.length === 0
    ? t('instructions.always')
    : t('instructions.when', { parts: new Intl.ListFormat(language, { type: 'conjunction' }).format(parts) });
}

/** The ids with one of them a place further up or down. */
export function moved(ids: string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) {
    return ids;
  }
  const next = [...ids];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}
