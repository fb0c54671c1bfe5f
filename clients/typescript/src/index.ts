import createClient from 'openapi-fetch';
import type { components, paths } from './contract.js';

export type HandoffRequest = components['schemas']['HandoffRequest'];
export type TeamReply = components['schemas']['TeamReply'];

/** How a handoff stands; other members are those of the contract. */
export interface Handoff {
  id: string;
  status: 'collecting' | 'submitted' | 'delivered' | 'undelivered' | 'cancelled' | 'abandoned';
  reference?: string;
  ticket?: { helpdesk: string; id: string; url?: string };
  [member: string]: unknown;
}

/** What Baton tells: put `ask` to the shopper and answer it, or tell the shopper `say`. */
export interface Told {
  handoff: Handoff;
  token: string;
  ask?: string | null;
  say?: string | null;
  replies: TeamReply[];
}

/** Baton refused, in words; after a 429 it may be tried again in so many seconds. */
export class BatonRefused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}

/** Gets a human for a shopper. `key` is an API key of the store with the scope "handoffs". */
export class Baton {
  private readonly api;

  constructor(url: string, key: string, private readonly store: string, fetch: typeof globalThis.fetch = globalThis.fetch) {
    this.api = createClient<paths>({ baseUrl: url.replace(/\/$/, ''), headers: { Authorization: `Bearer ${key}` }, fetch });
  }

  /** Hands a conversation over. The same `once` again is the same handoff. */
  async requestHuman(request: Omit<HandoffRequest, 'store'>, once: string = crypto.randomUUID()): Promise<Told> {
    return told(await this.api.POST('/api/v1/handoffs', { headers: { 'Idempotency-Key': once }, body: { ...request, store: this.store } }));
  }

  /** Passes on what the shopper said, word for word. */
  async answer(id: string, text: string, once: string = crypto.randomUUID()): Promise<Told> {
    return told(await this.api.POST('/api/v1/handoffs/{id}/replies', { params: { path: { id } }, headers: { 'Idempotency-Key': once }, body: { text } }));
  }

  /** Tells how a handoff stands, with the team's answers after a place; waits for one when asked to, 30 seconds at most. */
  async look(id: string, after = 0, wait = 0): Promise<Told> {
    return told(await this.api.GET('/api/v1/handoffs/{id}', { params: { path: { id }, query: { after, wait } } }));
  }
}

function told(result: { data?: unknown; error?: unknown; response: Response }): Told {
  if (result.data === undefined) {
    const words = (result.error as { detail?: string } | undefined)?.detail ?? `Baton answered ${result.response.status}.`;
    const after = Number(result.response.headers.get('Retry-After'));
    throw new BatonRefused(result.response.status, words, after > 0 ? after : undefined);
  }
  return result.data as Told;
}
