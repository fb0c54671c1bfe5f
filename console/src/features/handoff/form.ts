import type { UseFormReturnType } from '@mantine/form';
import type { HandoffSettings, Week } from '@/lib/settings';

export type SettingsForm = UseFormReturnType<HandoffSettings>;

export interface SectionProps {
  form: SettingsForm;
  readOnly: boolean;
}

/** Settings as the server shall get them: no empty members, no days without hours. */
export function tidy(values: HandoffSettings): HandoffSettings {
  const { pattern, ...orderNumber } = values.information.orderNumber;
  return {
    ...values,
    information: {
      ...values.information,
      orderNumber: pattern?.trim() ? { ...orderNumber, pattern: pattern.trim() } : orderNumber,
    },
    wrapUp: {
      default: values.wrapUp.default,
      texts: values.wrapUp.texts.map(({ when, name, dates, language, text }) => ({
        ...(when && { when }),
        ...(when === 'holiday' && name?.trim() && { name: name.trim() }),
        ...(when === 'holiday' && { dates: (dates ?? []).filter((days) => days !== '') }),
        ...(language && { language }),
        text,
      })),
    },
    hours: values.hours && { week: openDays(values.hours.week) },
  };
}

function openDays(week: Week): Week {
  return Object.fromEntries(Object.entries(week).filter(([, spans]) => spans.length > 0));
}

/** Whether a field of the form can show an error at this place by itself. */
export function hasField(pointer: string): boolean {
  return /^\/(subject|integrationId|fallbackIntegrationId|rescueAfterMinutes|whenDeclined|wrapUp\/default|wrapUp\/texts\/\d+(\/.*)?|hours\/week\/.*|information\/orderNumber\/pattern)$/.test(
    pointer,
  );
}
