/** The handoff's settings as the server reads and writes them. */
export interface HandoffSettings {
  version: number;
  information: {
    email: Record<string, never>;
    name: { required: boolean };
    phone: AskedDetail;
    orderNumber: AskedDetail & { pattern?: string };
    photo: AskedDetail;
  };
  wrapUp: { default: string; texts: WrapUpText[] };
  integrationId: string;
  fallbackIntegrationId: string | null;
  subject: string;
  enrichWithJourney: boolean;
  whenDeclined: 'open_ticket' | 'do_not_open';
  rescueAfterMinutes: number | null;
  hours: { week: Week } | null;
}

export interface AskedDetail {
  enabled: boolean;
  required: boolean;
}

export type WrapUpTime = 'after_hours' | 'weekend' | 'holiday';

export interface WrapUpText {
  when?: WrapUpTime;
  name?: string;
  dates?: string[];
  language?: string;
  text: string;
}

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export type Span = [from: string, to: string];
export type Week = Partial<Record<Weekday, Span[]>>;

/** "Monday" in the language of the console. */
export function weekdayName(day: Weekday, language: string, style: 'long' | 'short' = 'long'): string {
  const monday = Date.UTC(2024, 0, 1);
  return new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(
    new Date(monday + WEEKDAYS.indexOf(day) * 86_400_000),
  );
}

/** The languages in which Baton says its own sentences. */
export const SPOKEN = ['en', 'es', 'fr', 'de', 'pt', 'it', 'nl'];

/** "German" for `de`, in the language of the console. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
