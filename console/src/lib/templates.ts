/** What a wrap-up and a subject may speak of. */
export const WRAP_UP_VARIABLES = [
  'reference', 'first_name', 'email', 'order_number', 'store_name', 'reply_time', 'other_contact',
] as const;
export const SUBJECT_VARIABLES = ['order_number', 'topic', 'store_name'] as const;

export const LONGEST_WRAP_UP = 2_000;
export const LONGEST_SUBJECT = 200;

const OPENING = /\{\{(?:\s*([A-Za-z0-9_.-]{1,60})\s*\}\})?/g;

/** What stands behind `{{` and is no variable, as it was written. */
export function unknownVariables(text: string, known: readonly string[]): string[] {
  return [...text.matchAll(OPENING)]
    .filter(([, name]) => name === undefined || !known.includes(name))
    .map(([all, name], at) => (name === undefined ? text.slice(text.indexOf('{{', at)).slice(0, 20) : all));
}

/** The text with example values. A sentence whose variable has no value is left out, as the server does it. */
export function render(text: string, values: Partial<Record<string, string>>): string {
  const sentences = text.split(/(?<=[.!?…])(?=\s)/u);
  return sentences
    .filter((sentence) => [...sentence.matchAll(OPENING)].every(([, name]) => name === undefined || !!values[name]))
    .map((sentence) => sentence.replace(OPENING, (all, name?: string) => (name ? (values[name] ?? '') : all)))
    .join('')
    .trim();
}
