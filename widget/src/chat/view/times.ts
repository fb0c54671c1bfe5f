import type { Words } from '../words';

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

/** The time of day, as the shopper's browser writes it. */
export function timeOf(at: string): string {
  return clock.format(new Date(at));
}

/** The day, told from today. */
export function dayOf(at: string, now: Date, language: string, words: Words): string {
  const day = new Date(at);
  const days = Math.round((midnight(now) - midnight(day)) / 86_400_000);
  if (days <= 0) {
    return words.today;
  }
  return days === 1 ? words.yesterday : new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).format(day);
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
