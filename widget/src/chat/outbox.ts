import { Refused, Unreachable } from './api';
import type { Memory } from './memory';
import type { Answer, Unsent } from './messages';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 20_000;

/** What becomes of something that was to be sent. */
export interface Fate {
  sending(item: Unsent): void;
  answered(item: Unsent, answer: Answer): void;
  waiting(item: Unsent): void;
  refused(item: Unsent, why: Refused): void;
  /** The conversation is no longer there; another one begins. */
  gone(): void;
}

/**
 * What the shopper said and the server has not answered yet. Sent in order, one at a time, under
 * the same id until it is answered or refused for good; survives a reload.
 */
export class Outbox {
  private working = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = FIRST_PAUSE;

  constructor(
    private readonly memory: Memory,
    private readonly send: (item: Unsent) => Promise<Answer>,
    private readonly fate: Fate,
  ) {}

  get items(): Unsent[] {
    return this.memory.tab.outbox;
  }

  add(item: Unsent): Promise<void> {
    this.memory.keep({ outbox: [...this.items, item] });
    return this.now();
  }

  /** Tries again at once. */
  now(): Promise<void> {
    this.pause = FIRST_PAUSE;
    return this.work();
  }

  drop(item: Unsent): void {
    this.memory.keep({ outbox: this.items.filter((each) => each.id !== item.id) });
  }

  private async work(): Promise<void> {
    clearTimeout(this.timer);
    if (this.working) {
      return;
    }
    this.working = true;
    try {
      while (this.items[0] && (await this.first(this.items[0]))) {
        this.pause = FIRST_PAUSE;
      }
    } finally {
      this.working = false;
    }
  }

  /** Whether the next one may be sent. */
  private async first(item: Unsent): Promise<boolean> {
    this.fate.sending(item);
    try {
      const answer = await this.send(item);
      if (!this.has(item)) {
        return true;
      }
      this.drop(item);
      this.fate.answered(item, answer);
      return true;
    } catch (failure) {
      return this.failed(item, failure);
    }
  }

  /** Whether it is still to be sent: a shopper who goes takes it along. */
  private has(item: Unsent): boolean {
    return this.items.some((each) => each.id === item.id);
  }

  private failed(item: Unsent, failure: unknown): boolean {
    if (!this.has(item)) {
      return true;
    }
    if (failure instanceof Refused && failure.gone && !item.renewed) {
      const renewed = { ...item, attachments: [], renewed: true };
      this.memory.keep({ outbox: this.items.map((each) => (each.id === item.id ? renewed : each)) });
      this.fate.gone();
      return true;
    }
    if (failure instanceof Refused && !failure.passing) {
      this.drop(item);
      this.fate.refused(item, failure);
      return true;
    }
    if (!(failure instanceof Refused) && !(failure instanceof Unreachable)) {
      console.error(failure);
    }
    this.fate.waiting(item);
    const wait = failure instanceof Refused && failure.retryAfter ? failure.retryAfter * 1000 : this.pause;
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
    this.timer = setTimeout(() => void this.work(), wait);
    return false;
  }
}
