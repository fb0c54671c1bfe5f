import { describe, expect, it } from 'vitest';
import { bodyOf, formOf, nextLanguage } from './persona';

describe('the form of the assistant', () => {
  it('gives back what it was given', () => {
    const body = { name: 'Milo', greetings: [{ text: 'Hi' }, { language: 'de', text: 'Hallo' }], tone: undefined, languages: 'store' };
    expect(bodyOf(formOf(body))).toEqual(body);
  });

  it('sends nothing for what was emptied', () => {
    expect(bodyOf({ name: ' ', greetings: [], tone: '', languages: 'shopper' })).toEqual({ name: undefined, greetings: [], tone: undefined, languages: 'shopper' });
  });

  it('offers each language once', () => {
    expect(nextLanguage([], ['en'])).toBe('');
    expect(nextLanguage([{ language: '', text: '' }], ['en'])).toBe('en');
    expect(nextLanguage([{ language: '', text: '' }, { language: 'en', text: '' }], ['en'])).toBeUndefined();
  });
});
