import {
  IconBell, IconInbox, IconListCheck, IconMessageQuestion, IconPlugConnected, IconSend, IconSparkles, type Icon,
} from '@tabler/icons-react';
import type en from '@/lib/i18n/en.json';

type Label = `nav.${keyof (typeof en)['nav']}`;

interface Entry {
  /** Below the store. */
  path: string;
  label: Label;
  icon: Icon;
}

/** What stands in the menu, in order. */
export const NAVIGATION: { group: Label; entries: Entry[] }[] = [
  {
    group: 'nav.groupSupport',
    entries: [
      { path: 'setup', label: 'nav.setup', icon: IconListCheck },
      { path: 'skills', label: 'nav.skills', icon: IconSparkles },
      { path: 'answers', label: 'nav.answers', icon: IconMessageQuestion },
      { path: 'inbox', label: 'nav.inbox', icon: IconInbox },
      { path: 'deliveries', label: 'nav.deliveries', icon: IconSend },
      { path: 'alerts', label: 'nav.alerts', icon: IconBell },
    ],
  },
  {
    group: 'nav.groupSettings',
    entries: [{ path: 'integrations', label: 'nav.integrations', icon: IconPlugConnected }],
  },
];
