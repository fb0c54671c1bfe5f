import de from './words/de.json';
import en from './words/en.json';
import es from './words/es.json';
import fr from './words/fr.json';
import it from './words/it.json';
import nl from './words/nl.json';
import pt from './words/pt.json';

/** What the chat's own buttons and notices say. What the assistant says comes from the server. */
export type Words = typeof en;

export const LANGUAGES: Record<string, Words> = { en, es, fr, de, pt, it, nl };

/** The first of these languages that there are words in. */
export function languageOf(wanted: readonly string[]): string {
  const short = wanted.map((language) => language.slice(0, 2).toLowerCase());
  return short.find((language) => language in LANGUAGES) ?? 'en';
}
