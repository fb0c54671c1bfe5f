import { Refused } from './api';
import type { Connection } from './connection';
import type { Parts } from './parts';

/** Being recognised by a code with six digits that is sent to an address. */
export class Code {
  step: 'none' | 'address' | 'digits' = 'none';
  email = '';
  busy = false;
  /** What is wrong with what was just entered, in words. */
  problem: string | null = null;

  constructor(
    private readonly parts: Parts,
    private readonly connection: Connection,
  ) {}

  /** Goes to a step; to none: the shopper goes on without a code. */
  go(step: Code['step']): void {
    this.step = step;
    this.problem = null;
    this.parts.changed();
  }

  /** Asks for a code; for another one, too. */
  async ask(email: string): Promise<void> {
    const { api, words } = this.parts;
    this.email = email.trim();
    await this.work(async () => {
      await api.sendCode(await this.connection.conversation(), this.email);
      this.step = 'digits';
    }, { 400: words.badEmail, 409: words.noCode, 422: words.badEmail });
  }

  async enter(digits: string): Promise<void> {
    const { api, words } = this.parts;
    await this.work(async () => {
      const key = await this.connection.conversation();
      const answer = await api.enterCode(key, digits);
      if (this.parts.current(key)) {
        this.step = 'none';
        this.connection.take(answer);
      }
    }, { 400: words.wrongCode, 422: words.wrongCode });
  }

  private async work(work: () => Promise<void>, no: Record<number, string>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.problem = null;
    this.parts.changed();
    try {
      await work();
    } catch (failure) {
      this.problem = this.why(failure, no);
    }
    this.busy = false;
    this.parts.changed();
  }

  private why(failure: unknown, no: Record<number, string>): string {
    const { words } = this.parts;
    if (!(failure instanceof Refused)) {
      return words.codeNotSent;
    }
    if (failure.code === 'expired') {
      return words.oldCode;
    }
    return failure.status === 429 ? words.manyCodes : (no[failure.status] ?? words.codeNotSent);
  }
}
