/** Days, both included, as `2026-11-26`. */
export interface Range {
  from: string;
  to: string;
}

/** How many days the presets have. */
export const PRESETS = [7, 30, 90, 365] as const;

/** So many days later, or earlier. */
export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The last days, today among them. */
export function lastDays(days: number, upTo: string): Range {
  return { from: plusDays(upTo, 1 - days), to: upTo };
}

/** How many days a range has. */
export function daysIn({ from, to }: Range): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;
}

const MOST_DAYS = 800;
const isDay = (text: string | null): text is string => !!text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The range an address names; the last thirty days when it names none that can be asked for. */
export function rangeOf(search: URLSearchParams, upTo: string): Range {
  const [from, to] = [search.get('from'), search.get('to')];
  const asked = isDay(from) && isDay(to) ? { from, to } : undefined;
  const days = asked ? daysIn(asked) : 0;
  return asked && days >= 1 && days <= MOST_DAYS ? asked : lastDays(30, upTo);
}
