import type { Saying } from '@/lib/differences';
import type { HandoffSettings, WrapUpText } from '@/lib/settings';
import { languageName, WEEKDAYS, weekdayName } from '@/lib/settings';
import i18next from 'i18next';

/** All that settings say, one by one, for reading and comparing. */
export function sayings(settings: HandoffSettings, nameOf: (integration: string) => string): Saying[] {
  const t = i18next.t;
  const asked = (enabled: boolean, required: boolean) =>
    enabled ? (required ? t('common.required') : t('common.optional')) : t('settings.notAsked');
  const { name, phone, orderNumber, photo } = settings.information;
  const list: [string, string, string][] = [
    ['name', t('detail.name'), asked(true, name.required)],
    ['phone', t('detail.phone'), asked(phone.enabled, phone.required)],
    ['orderNumber', t('detail.orderNumber'), asked(orderNumber.enabled, orderNumber.required)],
    ['pattern', t('settings.pattern'), orderNumber.pattern ?? ''],
    ['photo', t('detail.photo'), asked(photo.enabled, photo.required)],
    ['wrapUp', t('settings.wrapUpText'), settings.wrapUp.default],
    ...settings.wrapUp.texts.map((text): [string, string, string] => {
      const label = timeAndLanguage(text);
      return [`text ${text.when ?? ''} ${text.language ?? ''} ${text.dates?.join() ?? ''}`, label, text.text];
    }),
    ['hours', t('settings.hours'), hours(settings)],
    ['integration', t('settings.integration'), nameOf(settings.integrationId)],
    ['fallback', t('settings.fallback'), settings.fallbackIntegrationId ? nameOf(settings.fallbackIntegrationId) : t('settings.noFallback')],
    ['subject', t('settings.subject'), settings.subject],
    ['enrich', t('settings.enrich'), settings.enrichWithJourney ? t('common.yes') : t('common.no')],
    ['declined', t('settings.whenDeclined'), t(settings.whenDeclined === 'open_ticket' ? 'settings.openTicket' : 'settings.doNotOpen')],
    ['rescue', t('settings.rescue'), settings.rescueAfterMinutes === null ? t('common.no') : t('settings.minutes', { minutes: settings.rescueAfterMinutes })],
  ];
  return list.map(([key, label, words]) => ({ key, label, words }));
}

function timeAndLanguage(text: WrapUpText): string {
  const when = i18next.t(text.when ? `when.${text.when}` : 'when.always');
  const parts = [text.name || when, text.dates?.join(', '), text.language && languageName(text.language, i18next.language)];
  return `${i18next.t('settings.wrapUpText')}: ${parts.filter(Boolean).join(', ')}`;
}

function hours(settings: HandoffSettings): string {
  if (!settings.hours) {
    return i18next.t('settings.noHours');
  }
  const { week } = settings.hours;
  return WEEKDAYS.map((day) => {
    const spans = week[day] ?? [];
    const times = spans.map(([from, to]) => `${from}–${to}`).join(', ') || i18next.t('settings.closed');
    return `${weekdayName(day, i18next.language, 'short')} ${times}`;
  }).join('\n');
}
