/** What the loader and the chat in its frame say to each other, over a port that nobody else holds. */

/** How the shop wants the chat to look. */
export interface Look {
  color: string;
  onColor: string;
  language: string;
  direction: 'ltr' | 'rtl';
}

/** Where the shopper is. */
export interface Place {
  url: string;
  title: string;
}

/** What a page may tell of the shopper's way: `Baton.setContext`. */
export interface Context {
  page?: { url?: string; title?: string };
  product?: { title?: string; url?: string; price?: string };
  search?: string;
  cart?: { items?: { title?: string; quantity?: number }[]; total?: string };
  checkout?: boolean;
  /** Whether the shopper allows that the way is kept. */
  consent?: boolean;
}

/** Who the page says the shopper is: a signed token; or what it knows of them, which is a claim unless `userHash` signs it. */
export type Who = string | { userId?: string; email?: string; name?: string; phone?: string; userHash?: string };

/** What the storefront's own storage holds for the chat, as texts that only the chat reads. */
export interface Kept {
  /** For all tabs: the visitor, the conversation. */
  shared: string | null;
  /** For this tab: the draft, what is not sent yet. */
  tab: string | null;
}

/** From the page to the chat. */
export type ToChat =
  | { type: 'hello'; look: Look; kept: Kept; journey: string[]; place: Place | null; open: boolean; identity: Who | null | undefined }
  | { type: 'shown'; focus: boolean; text: string | undefined }
  | { type: 'hidden' }
  | { type: 'shared'; text: string | null }
  | { type: 'identity'; who: Who | null }
  | { type: 'person' }
  | { type: 'journey'; journey: string[]; place: Place | null };

/** From the chat to the page. */
export type ToPage =
  | { type: 'ready' }
  | { type: 'keep'; where: keyof Kept; text: string | null }
  | { type: 'close' }
  | { type: 'told'; count: number }
  | { type: 'news'; name: NewsName; detail: Record<string, unknown> };

/** What a page can listen to with `Baton.on`. */
export type NewsName = 'ready' | 'open' | 'close' | 'unread' | 'message' | 'handoff' | 'identity';
