import type { Integration, Shop } from '@/lib/queries';
import type { HandoffSettings } from '@/lib/settings';

/** What the checklist looks at. */
export interface Facts {
  integrations: Integration[];
  settings: HandoffSettings;
  answers: number;
  origins: string[];
  shop: Pick<Shop, 'type' | 'status' | 'message'>;
}

export type StepState = 'done' | 'todo' | 'trouble';

export interface Step {
  key: 'settings' | 'helpdesk' | 'shop' | 'answers' | 'storefront';
  state: StepState;
  /** What was found, as a key below `setup.`. */
  found: string;
  /** Names that stand in the words. */
  name?: string;
  message?: string;
  /** Where to mend it, below the store. */
  to: string;
}

/** The steps to a working handoff, with what is wrong found out rather than asked. */
export function steps({ integrations, settings, answers, origins, shop: connected }: Facts): Step[] {
  return [
    settings.version > 1
      ? { key: 'settings', state: 'done', found: 'settingsSaved', to: 'skills/human-handoff' }
      : { key: 'settings', state: 'todo', found: 'settingsNotSaved', to: 'skills/human-handoff' },
    helpdesk(integrations, settings),
    shop(connected),
    answers > 0
      ? { key: 'answers', state: 'done', found: 'answersThere', to: 'answers' }
      : { key: 'answers', state: 'todo', found: 'answersNone', to: 'answers' },
    origins.length > 0
      ? { key: 'storefront', state: 'done', found: 'originsThere', to: 'developers' }
      : { key: 'storefront', state: 'todo', found: 'originsNone', to: 'store' },
  ];
}

function helpdesk(integrations: Integration[], settings: HandoffSettings): Step {
  const step = { key: 'helpdesk', to: 'integrations' } as const;
  const chosen = integrations.find((one) => one.id === settings.integrationId);
  const others = integrations.filter((one) => one.type !== 'inbox');
  if (!chosen) {
    return { ...step, state: 'trouble', found: 'integrationGone', to: 'skills/human-handoff' };
  }
  if (chosen.status === 'failing') {
    return { ...step, state: 'trouble', found: 'integrationFailing', name: chosen.name, message: chosen.message };
  }
  if (chosen.status === 'untested') {
    return { ...step, state: 'todo', found: 'integrationUntested', name: chosen.name };
  }
  if (chosen.type !== 'inbox') {
    return { ...step, state: 'done', found: 'integrationWorks', name: chosen.name };
  }
  const ready = others[0];
  return ready
    ? { ...step, state: 'todo', found: 'integrationNotChosen', name: ready.name, to: 'skills/human-handoff' }
    : { ...step, state: 'todo', found: 'integrationNone' };
}

function shop({ type, status, message }: Facts['shop']): Step {
  const step = { key: 'shop', to: 'shop' } as const;
  if (type === 'none') {
    return { ...step, state: 'todo', found: 'shopNone' };
  }
  if (type === 'demo') {
    return { ...step, state: 'done', found: 'shopDemo' };
  }
  return status === 'connected'
    ? { ...step, state: 'done', found: 'shopWorks' }
    : status === 'untested'
      ? { ...step, state: 'todo', found: 'shopUntested' }
      : { ...step, state: 'trouble', found: 'shopFailing', message };
}
