const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** All countries by their names, in the language of the console. */
export function countries(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const found: { value: string; label: string }[] = [];
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      const code = first + second;
      const label = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'].includes(code) ? undefined : names.of(code);
      if (label) {
        found.push({ value: code, label });
      }
    }
  }
  return found.sort((one, other) => one.label.localeCompare(other.label, language));
}

/** All currencies: "US Dollar (USD)". */
export function currencies(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: `${names.of(code)} (${code})` }));
}

/** All time zones, with the one that is chosen. */
export function zones(chosen: string): { value: string; label: string }[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen])].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

/** A store's id made of its name: "Café Nord" is `cafe-nord`. */
export function storeIdOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
}
