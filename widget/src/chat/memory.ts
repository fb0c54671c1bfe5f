import type { Kept } from '../shared/protocol';
import type { IdentityKind, Key, Unsent } from './messages';

/** What all tabs of the shop share. */
export interface Shared {
  visitorId?: string;
  conversation?: (Key & { identity: IdentityKind }) | null;
  /** The last message that was looked at. */
  seen?: number;
  /** Whether the shopper was named: by the shop's page, or by a code. The page's script looks for this word, too. */
  named?: true;
}

/** What this tab alone keeps. */
export interface OfTab {
  draft: string;
  outbox: Unsent[];
}

/** What outlives a reload. The page around the frame stores it; here it is read and written. */
export class Memory {
  shared: Shared;
  tab: OfTab;

  constructor(
    kept: Kept,
    private readonly write: (where: keyof Kept, text: string | null) => void,
  ) {
    this.shared = sharedIn(kept.shared);
    this.tab = { draft: '', outbox: [], ...(read(kept.tab) as Partial<OfTab>) };
    if (!Array.isArray(this.tab.outbox)) {
      this.tab.outbox = [];
    }
  }

  share(change: Shared): void {
    this.shared = { ...this.shared, ...change };
    this.write('shared', JSON.stringify(this.shared));
  }

  keep(change: Partial<OfTab>): void {
    this.tab = { ...this.tab, ...change };
    const empty = this.tab.draft === '' && this.tab.outbox.length === 0;
    this.write('tab', empty ? null : JSON.stringify(this.tab));
  }

  /** Takes what another tab wrote. */
  adopt(text: string | null): void {
    this.shared = sharedIn(text);
  }

  /** Nothing of the shopper is left. */
  forget(): void {
    this.shared = {};
    this.write('shared', null);
    this.keep({ draft: '', outbox: [] });
  }
}

function sharedIn(text: string | null): Shared {
  const shared = read(text) as Shared;
  const key = shared.conversation;
  const whole = key && typeof key.conversationId === 'string' && typeof key.token === 'string';
  return { ...shared, conversation: whole ? key : null };
}

function read(text: string | null): object {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    return kept !== null && typeof kept === 'object' && !Array.isArray(kept) ? kept : {};
  } catch {
    return {};
  }
}
