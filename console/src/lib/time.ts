import i18next from 'i18next';

const format = (zone: string | undefined, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(i18next.language, { ...options, timeZone: zone });

/** "Nov 26, 2026, 8:57 AM" on the clock of the store. */
export function dateTime(at: string, zone?: string): string {
  return format(zone, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** "Nov 26, 2026" in the store. */
export function date(at: string, zone?: string): string {
  return format(zone, { dateStyle: 'medium' }).format(new Date(at));
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** "5 minutes ago", "in 2 hours". */
export function relative(at: string, now = Date.now()): string {
  const seconds = Math.round((new Date(at).getTime() - now) / 1000);
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(i18next.language, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

/** "America/New_York" as people write it. */
export function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ');
}
