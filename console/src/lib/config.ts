import type { Kind } from '@/lib/queries';

export type Setting = Kind['settings'][number];

/** A form's values by the settings' paths: `oauth.clientSecret`. A map is a list of pairs. */
export type Values = Record<string, string | boolean | Pair[]>;
export type Pair = [name: string, id: string];

/** What stands in a form for this config: what is secret never comes back, so it is empty. */
export function valuesOf(settings: Setting[], config: Record<string, unknown>): Values {
  const values: Values = {};
  for (const { path, kind, choices, required } of settings) {
    const kept = path.split('.').reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], config);
    if (kind === 'ID_MAP') {
      values[path] = Object.entries((kept ?? {}) as Record<string, unknown>).map(([name, id]) => [name, String(id)]);
    } else if (kind === 'FLAG') {
      values[path] = kept === true;
    } else {
      values[path] = kept === undefined || kept === null ? (kind === 'CHOICE' && required ? (choices[0] ?? '') : '') : String(kept);
    }
  }
  return values;
}

/** The config that a form's values make. What is empty is left out: a kept secret stays as it is. */
export function configOf(settings: Setting[], values: Values): Record<string, unknown> {
  const config: Record<string, unknown> = {};
  for (const { path, kind } of settings) {
    const value = valueOf(kind, values[path]);
    if (value === undefined) {
      continue;
    }
    const steps = path.split('.');
    const last = steps.pop()!;
    const holder = steps.reduce<Record<string, unknown>>((part, step) => (part[step] ??= {}) as Record<string, unknown>, config);
    holder[last] = value;
  }
  return config;
}

function valueOf(kind: Setting['kind'], value: Values[string] | undefined): unknown {
  if (kind === 'ID_MAP') {
    const pairs = ((value ?? []) as Pair[]).map(([name, id]) => [name.trim(), id.trim()]).filter(([name, id]) => name && id);
    return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
  }
  if (kind === 'FLAG') {
    return value === true ? true : undefined;
  }
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') {
    return undefined;
  }
  return kind === 'NUMBER' && /^\d{1,15}$/.test(text) ? Number(text) : text;
}

/** What everybody fills in; the rest stands under "More". Where nothing is a must, the plain ways to sign in are. */
export function isPlain(setting: Setting): boolean {
  const { path, kind, required } = setting;
  if (required || kind === 'ACCOUNT') {
    return true;
  }
  return !path.includes('.') && (kind === 'SECRET' ? path !== 'webhookSecret' : path === 'email' || path === 'username');
}
