import i18next from 'i18next';

/** A rule that one field breaks: `pointer` is a JSON pointer into what was sent. */
export interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** The kinds of refusal that can be said in every language of the console, by the server's code. */
const CODES = {
  missing: 'missing', required: 'missing', empty: 'missing', too_long: 'too_long', too_many: 'too_many',
  unknown: 'unknown', twice: 'twice', malformed: 'malformed', wrong_type: 'malformed',
} as const;

const STATUSES = {
  403: 'forbidden', 404: 'gone', 409: 'changed', 422: 'fields', 500: 'busy', 502: 'busy', 503: 'busy', 504: 'busy',
} as const;

/** What the server says when only its fields tell what is wrong. */
const SAYS_NOTHING = /breaks? a rule\.$/;

const inEnglish = () => !i18next.language || i18next.language === 'en';

/**
 * The server's words for a field. They are English and know more than a code does, so in other languages they
 * stand behind the kind of refusal.
 */
export function fieldWords({ code, detail }: FieldProblem): string {
  const known = CODES[code as keyof typeof CODES];
  if (inEnglish() || !known) {
    return detail;
  }
  return known === 'missing' ? i18next.t(`refused.${known}`) : `${i18next.t(`refused.${known}`)} (${detail})`;
}

/** The same for the call as a whole; one that is wrong at fields says more there. */
export function refusalWords(status: number, detail: string, fields: boolean): string {
  const known = STATUSES[status as keyof typeof STATUSES];
  if (!known || (known === 'fields' && !fields) || (inEnglish() && !SAYS_NOTHING.test(detail))) {
    return detail;
  }
  const words = i18next.t(`refused.${known}`);
  return known === 'changed' || known === 'busy' ? `${words} (${detail})` : words;
}
