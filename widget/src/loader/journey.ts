import type { Context, Place } from '../shared/protocol';
import type { Keep } from './keep';

const MOST = 50;
const LONGEST = 4000;
const NAME = 'journey';
const KINDS = ['page', 'product', 'search', 'cart', 'checkout'] as const;

/**
 * The shopper's way through the shop, kept by this tab until the chat has told it to Baton: the
 * latest 50 steps, none twice in a row, and none before a yes where the shop asks for one.
 */
export class Journey {
  readonly #keep: Keep;
  readonly #asksConsent: boolean;
  #place: Place | null = null;

  constructor(keep: Keep, asksConsent: boolean) {
    this.#keep = keep;
    this.#asksConsent = asksConsent;
  }

  /** Where the shopper is, as far as it may be told. */
  get where(): Place | null {
    return this.#allowed() ? this.#place : null;
  }

  get lines(): string[] {
    const kept = this.#keep.get(NAME, false);
    return kept ? kept.split('\n') : [];
  }

  /** Takes what the page says. */
  take(context: Context): void {
    const { consent, page } = context;
    if (typeof consent === 'boolean') {
      this.#keep.set('consent', consent ? 'yes' : 'no', true);
      if (!consent) {
        this.forget();
      }
    }
    if (page) {
      this.#place = { url: page.url ?? location.href, title: page.title ?? document.title };
    }
    for (let i = 0; this.#allowed() && i < KINDS.length; i++) {
      const kind = KINDS[i]!;
      if (context[kind]) {
        this.#add(kind, JSON.stringify(kind === 'page' ? this.#place : context[kind]));
      }
    }
  }

  /** The oldest steps were told. */
  told(count: number): void {
    this.#write(this.lines, count);
  }

  forget(): void {
    this.#keep.set(NAME, null, false);
  }

  #allowed(): boolean {
    const said = this.#keep.get('consent', true);
    return this.#asksConsent ? said === 'yes' : said !== 'no';
  }

  #add(kind: string, about: string): void {
    if (about.length > LONGEST || this.#keep.get('last.' + kind, false) === about) {
      return;
    }
    this.#keep.set('last.' + kind, about, false);
    const lines = this.lines;
    lines[lines.length] = '{"at":"' + new Date().toISOString() + '","' + kind + '":' + about + '}';
    this.#write(lines, lines.length - MOST);
  }

  #write(lines: string[], from: number): void {
    let text = '';
    for (let i = Math.max(0, from); i < lines.length; i++) {
      text += (text && '\n') + lines[i];
    }
    this.#keep.set(NAME, text || null, false);
  }
}
