import type { Api } from './api';
import type { Memory } from './memory';
import type { Key, Opened } from './messages';
import type { Way } from './way';

/** Begins a conversation when there is none: once, however many ask. */
export class Door {
  /** A token of the shop's own login, for the next conversation. */
  identityToken: string | null = null;
  private opening: Promise<Key> | null = null;

  constructor(
    private readonly api: Api,
    private readonly memory: Memory,
    private readonly way: Way,
    private readonly locale: string,
    private readonly begun: (opened: Opened) => void,
  ) {}

  conversation(): Promise<Key> {
    const known = this.memory.shared.conversation;
    if (known) {
      return Promise.resolve(known);
    }
    this.opening ??= this.begin().finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  private async begin(): Promise<Key> {
    const { visitorId } = this.memory.shared;
    const page = this.way.here;
    const opened = await this.api.open({
      ...(visitorId ? { visitorId } : {}),
      ...(this.identityToken ? { identityToken: this.identityToken } : {}),
      ...(page ? { page } : {}),
      locale: this.locale,
    });
    const { conversationId, token, identity } = opened;
    this.memory.share({ visitorId: opened.visitorId, conversation: { conversationId, token, identity }, seen: 0 });
    this.begun(opened);
    return { conversationId, token };
  }
}
