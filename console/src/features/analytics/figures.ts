/** How figures are written in a language. */
export const whole = (value: number, language: string) => new Intl.NumberFormat(language).format(value);

export const percent = (share: number, language: string) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);

const UNITS: [unit: 'hour' | 'minute' | 'second', seconds: number, from: number][] = [
  ['hour', 3_600, 5_400],
  ['minute', 60, 90],
  ['second', 1, 0],
];

/** "42 sec", "5.2 min", "3 hr". */
export function duration(seconds: number, language: string): string {
  const [unit, size] = UNITS.find(([, , from]) => seconds >= from) ?? UNITS[2]!;
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: unit === 'second' ? 0 : 1 }).format(seconds / size);
}

/** "Nov 26": a day has no zone, so none is applied. */
export const shortDay = (day: string, language: string) =>
  new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** "Nov 26, 2026". */
export const longDay = (day: string, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
