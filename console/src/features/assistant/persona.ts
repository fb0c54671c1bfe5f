import { queryOptions } from '@tanstack/react-query';
import i18next from 'i18next';
import type { components } from '@contract';
import { api, whole } from '@/lib/api/client';
import type { Saying } from '@/lib/differences';
import { languageName } from '@/lib/settings';

type Body = components['schemas']['PersonaBody'];

export const LONGEST_GREETING = 500;
export const GREETING_VARIABLES = ['store_name', 'assistant_name'] as const;

/** The form: nothing is absent, and a greeting for all other languages has the language ''. */
export interface PersonaForm {
  name: string;
  greetings: { language: string; text: string }[];
  tone: string;
  languages: 'shopper' | 'store';
}

export const personaQuery = (store: string) =>
  queryOptions({
    queryKey: ['assistant', store],
    queryFn: async () => tagged(await whole(api.GET('/api/v1/admin/stores/{store}/assistant', { params: { path: { store } } }))),
  });

/** A persona and the version of it that was read. */
export interface Tagged {
  body: Body;
  etag: string;
}

const tagged = ({ data, response }: { data?: Body; response: Response }): Tagged => ({ body: data!, etag: response.headers.get('ETag') ?? '*' });

/** Saves a persona over the version that was read; a `Problem` 412 when somebody was faster. */
export async function savePersona(store: string, form: PersonaForm, etag: string): Promise<Tagged> {
  const params = { path: { store }, header: { 'If-Match': etag } };
  return tagged(await whole(api.PUT('/api/v1/admin/stores/{store}/assistant', { params, body: bodyOf(form) })));
}

/** All that a persona says, one by one, for comparing. */
export function sayings({ name, greetings, tone, languages }: PersonaForm): Saying[] {
  const t = i18next.t;
  return [
    { key: 'name', label: t('assistant.name'), words: name.trim() },
    ...greetings.map(({ language, text }) => ({
      key: `greeting ${language}`,
      label: `${t('assistant.greeting')}: ${language ? languageName(language, i18next.language) : t('assistant.others')}`,
      words: text,
    })),
    { key: 'languages', label: t('assistant.language'), words: t(languages === 'store' ? 'assistant.storesOwn' : 'assistant.shoppers') },
    { key: 'tone', label: t('assistant.tone'), words: tone.trim() },
  ];
}

export function formOf(body: Body): PersonaForm {
  return {
    name: body.name ?? '',
    greetings: (body.greetings ?? []).map((one) => ({ language: one?.language ?? '', text: one?.text ?? '' })),
    tone: body.tone ?? '',
    languages: body.languages === 'store' ? 'store' : 'shopper',
  };
}

export function bodyOf({ name, greetings, tone, languages }: PersonaForm): Body {
  return {
    name: name.trim() || undefined,
    greetings: greetings.map((one) => ({ language: one.language || undefined, text: one.text })),
    tone: tone.trim() || undefined,
    languages,
  };
}

/** The next language that has no greeting; '' stands for all others and comes first. */
export function nextLanguage(greetings: PersonaForm['greetings'], all: readonly string[]): string | undefined {
  return ['', ...all].find((language) => !greetings.some((one) => one.language === language));
}
