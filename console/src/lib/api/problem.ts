import { fieldWords, refusalWords, type FieldProblem } from './refusals';

/** Why a call did not do what was asked, in words. `status` 0: the server could not be reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly fields: FieldProblem[] = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(detail);
  }
}

/** The problem an answer carries; the words are the server's, or the catalogue's where its codes tell enough. */
export function problemOf(response: Response, body: unknown): Problem {
  const said = (body ?? {}) as { detail?: string; title?: string; errors?: FieldProblem[] };
  const wait = Number(response.headers.get('Retry-After') ?? NaN);
  const fields = Array.isArray(said.errors) ? said.errors.map((one) => ({ ...one, detail: fieldWords(one) })) : [];
  return new Problem(
    response.status,
    refusalWords(response.status, said.detail || said.title || response.statusText || String(response.status), fields.length > 0),
    fields,
    Number.isFinite(wait) ? wait : undefined,
  );
}

/** `/wrapUp/texts/0/text` as forms name it: `wrapUp.texts.0.text`. */
export function fieldName(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/** The problem's words by field name; several of one field stand behind each other. */
export function fieldErrors(problem: unknown): Record<string, string> {
  const errors: Record<string, string> = {};
  if (problem instanceof Problem) {
    for (const { pointer, detail } of problem.fields) {
      const name = fieldName(pointer);
      errors[name] = errors[name] ? `${errors[name]} ${detail}` : detail;
    }
  }
  return errors;
}
