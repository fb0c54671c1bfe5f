import type { Api } from './api';
import type { Memory } from './memory';
import type { Key, Opened, Proof } from './messages';
import type { Way } from './way';

/** Begins a conversation when there is none: once, however many ask. */
export class Door {
  private opening: Promise<Key> | null = null;
  /** Rises when the shopper goes; what was being opened for them is let go. */
  private shoppers = 0;

  constructor(
    private readonly api: Api,
    private readonly memory: Memory,
    private readonly way: Way,
    private readonly locale: string,
    private readonly on: { proof(): Proof; begun(opened: Opened): void },
  ) {}

  conversation(): Promise<Key> {
    const known = this.memory.shared.conversation;
    if (known) {
      return Promise.resolve(known);
    }
    this.opening ??= this.begin(this.shoppers);
    return this.opening;
  }

  /** Another shopper comes. */
  forget(): void {
    this.shoppers += 1;
    this.opening = null;
  }

  private async begin(shopper: number): Promise<Key> {
    const { visitorId } = this.memory.shared;
    const page = this.way.here;
    try {
      const opened = await this.api.open({
        ...(visitorId ? { visitorId } : {}),
        ...this.on.proof(),
        ...(page ? { page } : {}),
        locale: this.locale,
      });
      return shopper === this.shoppers ? this.begun(opened) : this.conversation();
    } finally {
      if (shopper === this.shoppers) {
        this.opening = null;
      }
    }
  }

  private begun(opened: Opened): Key {
    const { conversationId, token, identity } = opened;
    this.memory.share({ visitorId: opened.visitorId, conversation: { conversationId, token, identity }, seen: 0 });
    this.on.begun(opened);
    return { conversationId, token };
  }
}
