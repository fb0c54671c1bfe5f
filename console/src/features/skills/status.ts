import { useSuspenseQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Tone } from '@/components/Status';
import { integrationsQuery, settingsQuery, type Card } from '@/lib/queries';

/** The server's words that the console can say in other languages; all others are shown as they are. */
const KNOWN = {
  Ready: 'skills.ready',
  Off: 'skills.off',
  'Needs a shop connection': 'skills.needsShop',
  'Needs questions and answers': 'skills.needsAnswers',
  'Needs a skill of your own': 'skills.needsOwn',
} as const;

export function useStatusWords() {
  const { t } = useTranslation();
  return {
    of: (card: Card) => (card.status in KNOWN ? t(KNOWN[card.status as keyof typeof KNOWN]) : card.status),
    tone: (card: Card): Tone => (card.status === 'Ready' ? 'good' : card.enabled ? 'waiting' : 'quiet'),
  };
}

/** The cards, the handoff's with how its integration is. */
export function useCardsWithHealth(store: string, cards: Card[]): Card[] {
  const { t } = useTranslation();
  const [integrations, read] = useSuspenseQueries({ queries: [integrationsQuery(store), settingsQuery(store)] });
  const chosen = integrations.data.find((one) => one.id === read.data.settings.integrationId);
  const trouble = !chosen
    ? t('skills.integrationGone')
    : chosen.status === 'failing'
      ? t('skills.failing', { name: chosen.name, message: chosen.message })
      : chosen.status === 'untested'
        ? t('skills.untested', { name: chosen.name })
        : undefined;
  return cards.map((card) => (card.skill === 'human-handoff' && trouble ? { ...card, status: trouble } : card));
}

/** The one thing to do next with a skill; it leads to a page below the store. */
export function nextThing(card: Card) {
  if (card.skill === 'human-handoff') {
    return card.status === 'Ready'
      ? ({ to: 'skills/human-handoff', label: 'skills.editSettings' } as const)
      : ({ to: 'integrations', label: 'skills.mend' } as const);
  }
  if (card.skill === 'questions' && card.enabled) {
    return { to: 'answers', label: card.status === 'Ready' ? 'skills.editAnswers' : 'skills.addAnswers' } as const;
  }
  if (card.skill === 'own_skill') {
    return { to: 'skills/own', label: card.status === 'Needs a skill of your own' ? 'skills.addOwn' : 'skills.ownSkills' } as const;
  }
  if (card.status === 'Needs a shop connection') {
    return { to: 'shop', label: 'skills.connectShop' } as const;
  }
  return undefined;
}
