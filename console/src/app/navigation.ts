import {
  IconBell, IconBrain, IconBuildingStore, IconChartBar, IconCode, IconHistory, IconInbox, IconListCheck, IconMessageQuestion, IconMessages,
  IconMoodSmile, IconPlugConnected, IconSend, IconShoppingBag, IconSparkles, IconUsers, type Icon,
} from '@tabler/icons-react';
import type en from '@/lib/i18n/en.json';

type Label = `nav.${keyof (typeof en)['nav']}`;

interface Entry {
  /** Below the store. */
  path: string;
  label: Label;
  icon: Icon;
  /** Others may not look at it. */
  ownersOnly?: boolean;
}

/** What stands in the menu, in order. */
export const NAVIGATION: { group: Label; entries: Entry[] }[] = [
  {
    group: 'nav.groupSupport',
    entries: [
      { path: 'setup', label: 'nav.setup', icon: IconListCheck },
      { path: 'skills', label: 'nav.skills', icon: IconSparkles },
      { path: 'assistant', label: 'nav.assistant', icon: IconMoodSmile },
      { path: 'answers', label: 'nav.answers', icon: IconMessageQuestion },
      { path: 'conversations', label: 'nav.conversations', icon: IconMessages },
      { path: 'inbox', label: 'nav.inbox', icon: IconInbox },
      { path: 'deliveries', label: 'nav.deliveries', icon: IconSend },
      { path: 'analytics', label: 'nav.analytics', icon: IconChartBar },
      { path: 'alerts', label: 'nav.alerts', icon: IconBell },
    ],
  },
  {
    group: 'nav.groupSettings',
    entries: [
      { path: 'integrations', label: 'nav.integrations', icon: IconPlugConnected },
      { path: 'shop', label: 'nav.shop', icon: IconShoppingBag },
      { path: 'model', label: 'nav.model', icon: IconBrain },
      { path: 'store', label: 'nav.storeSettings', icon: IconBuildingStore },
      { path: 'developers', label: 'nav.developers', icon: IconCode },
      { path: 'team', label: 'nav.team', icon: IconUsers },
      { path: 'audit', label: 'nav.audit', icon: IconHistory, ownersOnly: true },
    ],
  },
];
