import { IconSparkles, type Icon } from '@tabler/icons-react';

interface Entry {
  /** Below the store. */
  path: string;
  label: 'nav.skills';
  icon: Icon;
}

/** What stands in the menu, in order. */
export const NAVIGATION: { group: 'nav.groupSupport' | 'nav.groupSettings'; entries: Entry[] }[] = [
  { group: 'nav.groupSupport', entries: [{ path: 'skills', label: 'nav.skills', icon: IconSparkles }] },
];
