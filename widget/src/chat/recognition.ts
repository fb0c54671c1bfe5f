import type { Who } from '../shared/protocol';
import { Refused } from './api';
import type { Answer, IdentityKind, Proof } from './messages';
import type { Parts } from './parts';

/** What recognising somebody may change. */
export interface Changes {
  /** An answer that says who the shopper is, and perhaps more. */
  take(answer: Answer): void;
  /** All that is known here belonged to a shopper who is gone. */
  forget(): void;
}

/**
 * Who the shopper is, as far as Baton says so: by what the shop's page tells, or by a code sent to an
 * address. What was rejected is told to the page and shown nowhere as recognised.
 */
export class Recognition {
  /** Whether this store can send a code. */
  byCode = false;
  private who: Who | null = null;
  /** What the running conversation was told. */
  private told: Who | null = null;

  constructor(
    private readonly parts: Parts,
    private readonly changes: Changes,
  ) {}

  get verified(): boolean {
    return this.parts.memory.shared.conversation?.identity === 'verified';
  }

  /** What a new conversation begins with. */
  proof(): Proof {
    this.told = this.who;
    return proofOf(this.who);
  }

  /** The shop's page says who is there; null when the customer signed out. */
  identify(who: Who | null): void {
    if (who !== null && typeof who !== 'string' && typeof who !== 'object') {
      return;
    }
    if (who === null) {
      this.who = this.told = null;
      if (this.parts.memory.shared.named) {
        this.changes.forget();
      }
      return;
    }
    this.who = who;
    this.parts.memory.share({ named: true });
    void this.tell();
  }

  /** Tells the running conversation who is there, unless it knows. */
  async tell(): Promise<void> {
    const { api, memory, notices } = this.parts;
    const { who } = this;
    const key = memory.shared.conversation;
    if (!who || !key || who === this.told) {
      return;
    }
    this.told = who;
    try {
      const answer = await api.identify(key, proofOf(who));
      if (this.parts.current(key)) {
        this.changes.take(answer);
      }
    } catch (failure) {
      if (!this.parts.current(key) || this.who !== who) {
        return;
      }
      if (failure instanceof Refused && failure.status === 409) {
        // the conversation is another customer's: it is theirs alone
        this.changes.forget();
        memory.share({ named: true });
      } else if (failure instanceof Refused && !failure.passing) {
        this.learn({ identity: 'rejected' });
      } else {
        this.told = null;
        notices.failed(failure);
      }
    }
  }

  /** What the server says of the shopper. */
  learn({ identity, recognition }: { identity?: IdentityKind; recognition?: { byCode: boolean } }): void {
    this.byCode = recognition?.byCode ?? this.byCode;
    const { conversation } = this.parts.memory.shared;
    if (identity && conversation) {
      this.parts.memory.share({ conversation: { ...conversation, identity }, ...(identity === 'verified' ? { named: true } : {}) });
      this.parts.page({ type: 'news', name: 'identity', detail: { identity } });
    }
  }

  /** Another tab says that the shopper is gone. */
  signedOutElsewhere(): void {
    this.who = this.told = null;
    this.byCode = false;
  }
}

/** Only what may be told, so that the page's own additions do no harm. */
function proofOf(who: Who | null): Proof {
  if (who === null) {
    return {};
  }
  if (typeof who === 'string') {
    return { identityToken: who };
  }
  const known = (['userId', 'email', 'name', 'phone', 'userHash'] as const).flatMap((name) => {
    const value = who[name];
    return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
  });
  return { identity: Object.fromEntries(known) };
}
