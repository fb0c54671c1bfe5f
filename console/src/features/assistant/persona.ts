import { queryOptions } from '@tanstack/react-query';
import type { components } from '@contract';
import { answered, api } from '@/lib/api/client';

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
    queryFn: () => answered(api.GET('/api/v1/admin/stores/{store}/assistant', { params: { path: { store } } })),
  });

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
