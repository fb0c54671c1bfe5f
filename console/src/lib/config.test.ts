import { describe, expect, it } from 'vitest';
import { configOf, isPlain, valuesOf, type Setting } from './config';

const setting = (path: string, kind: Setting['kind'], required = false): Setting => ({ path, kind, required, label: path, help: '', choices: [] });
const zendesk = [
  setting('subdomain', 'ACCOUNT'),
  setting('email', 'TEXT'),
  setting('apiToken', 'SECRET'),
  setting('oauth.clientSecret', 'SECRET'),
  setting('customFields', 'ID_MAP'),
  setting('groupId', 'NUMBER'),
];

describe("an integration's form", () => {
  it('gives back what it was given, without what is secret', () => {
    const config = { subdomain: 'acme', customFields: { orderNumber: 77 }, groupId: 5 };
    const values = valuesOf(zendesk, config);
    expect(values.apiToken).toBe('');
    expect(configOf(zendesk, values)).toEqual({ subdomain: 'acme', customFields: { orderNumber: '77' }, groupId: 5 });
  });

  it('nests what belongs together', () => {
    expect(configOf(zendesk, { 'oauth.clientSecret': ' x ', email: '' })).toEqual({ oauth: { clientSecret: 'x' } });
  });

  it('leaves what few need for later', () => {
    expect(zendesk.filter(isPlain).map((one) => one.path)).toEqual(['subdomain', 'email', 'apiToken']);
  });
});
