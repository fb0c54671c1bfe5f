/** What the storefront API says. */

export type Author = 'shopper' | 'assistant' | 'agent' | 'system';

export interface Attachment {
  id: string;
  fileName: string;
}

export interface Message {
  id: string;
  seq: number;
  author: Author;
  authorName?: string;
  text: string;
  attachments: Attachment[];
  quickReplies?: string[];
  at: string;
}

export interface Handoff {
  status: 'collecting' | 'submitted' | 'delivered' | 'undelivered' | 'cancelled' | 'abandoned';
  reference?: string;
  ticket?: { helpdesk: string; id: string };
  closedAt?: string;
}

export interface Answer {
  messages: Message[];
  handoff: Handoff | null;
  /** Who the shopper is to Baton, where the answer says it. */
  identity?: IdentityKind;
  recognition?: { byCode: boolean };
}

export type IdentityKind = 'anonymous' | 'verified' | 'rejected';

/** How the shopper is named: by a token, or by what the page knows of them. */
export interface Proof {
  identityToken?: string;
  identity?: object;
}

export interface Opened extends Answer {
  conversationId: string;
  token: string;
  visitorId: string;
  identity: IdentityKind;
}

export interface Opening extends Proof {
  visitorId?: string;
  locale: string;
  page?: { url: string; title: string };
  startHandoff?: boolean;
}

/** The key to a conversation. */
export interface Key {
  conversationId: string;
  token: string;
}

/** A message of the shopper that the server has not answered yet; or the wish for a person. */
export interface Unsent {
  id: string;
  kind: 'message' | 'person';
  text: string;
  attachments: Attachment[];
  renewed?: boolean;
}
