import { describe, expect, it } from 'vitest';
import de from './de.json';
import en from './en.json';
import es from './es.json';

type Tree = { [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Record<string, string> {
  return Object.entries(tree).reduce<Record<string, string>>(
    (all, [key, value]) =>
      typeof value === 'string' ? { ...all, [prefix + key]: value } : { ...all, ...flat(value, `${prefix}${key}.`) },
    {},
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{+[a-zA-Z_]+\}+|<\/?\w+>/g)].map((found) => found[0]).sort();

describe.each(Object.entries({ es, de }))('the catalogue in %s', (_code, other) => {
  const english = flat(en);
  const translated = flat(other);

  it('has the keys of the English one, and no others', () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  });

  it('says something for each, with the same placeholders', () => {
    for (const [key, text] of Object.entries(english)) {
      expect(translated[key]?.trim(), key).toBeTruthy();
      expect(placeholders(translated[key]!), key).toEqual(placeholders(text));
    }
  });
});
