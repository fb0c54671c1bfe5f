import type { HandoffSettings } from '@/lib/settings';

/** A scene that can be played in the preview: a shopper with a manner, and what is assumed for it. */
export type Scenario = 'known' | 'noPhone' | 'afterHours' | 'helpdeskDown';
export const SCENARIOS: Scenario[] = ['known', 'noPhone', 'afterHours', 'helpdeskDown'];

export interface Customer {
  email: string;
  name: string;
}

const MAYA: Customer = { email: 'maya.lopez@example.com', name: 'Maya Lopez' };

/** Who is signed in, in the scene; only there is anybody known. */
export function customerOf(scenario: Scenario | undefined): Customer | undefined {
  return scenario === 'known' ? MAYA : undefined;
}

/** The settings to play with: the unsaved ones, with what the scene assumes. */
export function settingsFor(scenario: Scenario | undefined, settings: HandoffSettings): HandoffSettings {
  if (scenario === 'noPhone' && !settings.information.phone.enabled) {
    return { ...settings, information: { ...settings.information, phone: { enabled: true, required: false } } };
  }
  if (scenario === 'afterHours') {
    const texts = settings.wrapUp.texts.filter((text) => text.when !== 'weekend' && text.when !== 'holiday');
    return { ...settings, hours: { week: {} }, wrapUp: { ...settings.wrapUp, texts } };
  }
  return settings;
}

/** The first line of the scene. */
export const OPENING_LINE = 'Can I talk to a person? The mug I got arrived broken.';

/** What the shopper of the scene says next; undefined when nothing is asked any more. */
export function nextLine(scenario: Scenario, asking: string[]): string | undefined {
  if (asking.includes('email') || asking.includes('name')) {
    return `${MAYA.name}, ${MAYA.email}`;
  }
  if (asking.includes('phone')) {
    return scenario === 'noPhone' ? "I'd rather not give my phone number" : '+1 212 555 0148';
  }
  return asking.length > 0 ? 'I have none at hand, skip that please' : undefined;
}
