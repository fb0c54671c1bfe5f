import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import de from '../i18n/de.json';
import { startLanguages } from '../i18n';
import { fieldErrors, problemOf } from './problem';

const body = {
  detail: 'Two fields are wrong.',
  errors: [
    { pointer: '/name', code: 'required', detail: 'A name is needed.' },
    { pointer: '/text', code: 'too_long', detail: 'This may have 2000 characters at most.' },
    { pointer: '/url', code: 'not_public', detail: 'Give a public address.' },
  ],
};
const refused = (status: number) => problemOf(new Response(null, { status }), body);

describe('refusals', () => {
  it('are the words of the server in English', () => {
    expect(refused(422).message).toBe('Two fields are wrong.');
    expect(fieldErrors(refused(422)).name).toBe('A name is needed.');
  });

  it('send to the fields when the server only says that a rule is broken', async () => {
    await startLanguages();
    expect(problemOf(new Response(null, { status: 422 }), { ...body, detail: 'The request breaks a rule.' }).message).toBe('Some of what was entered cannot be used.');
  });

  it('are said by their codes in other languages, and lose nothing the code does not tell', async () => {
    await i18next.init({ lng: 'de', showSupportNotice: false, resources: { de: { translation: de } } });
    expect(refused(422).message).toBe('Manches vom Eingegebenen geht so nicht.');
    expect(refused(403).message).toBe('Ihre Rolle in diesem Shop erlaubt das nicht.');
    expect(refused(401).message).toBe('Two fields are wrong.');
    expect(fieldErrors(refused(422))).toEqual({
      name: 'Das wird gebraucht.',
      text: 'Das ist zu lang. (This may have 2000 characters at most.)',
      url: 'Give a public address.',
    });
  });
});
