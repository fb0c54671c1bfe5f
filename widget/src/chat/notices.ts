import { Refused, Unreachable } from './api';
import type { Words } from './words';

/** What the shopper should know about the way to Baton, or about what was just tried. */
export class Notices {
  text: string | null = null;
  private away = false;

  constructor(
    private readonly words: Words,
    private readonly changed: () => void,
    private readonly back: () => void,
  ) {
    addEventListener('online', () => this.reached());
    addEventListener('offline', () => this.show());
  }

  say(text: string): void {
    this.text = text;
    this.changed();
  }

  /** Says how the way to Baton stands; nothing when it is good. */
  show(): void {
    const { offline, away } = this.words;
    this.text = !navigator.onLine ? offline : this.away ? away : null;
    this.changed();
  }

  /** Baton answered. */
  reached(): void {
    if (this.away) {
      this.away = false;
      this.back();
    }
    this.show();
  }

  /** Baton did not answer. */
  missed(): void {
    this.away = true;
    this.show();
  }

  /** Something did not work, and will be tried again. */
  failed(failure: unknown): void {
    if (!(failure instanceof Refused) && !(failure instanceof Unreachable)) {
      console.error(failure);
    }
    this.missed();
  }
}
