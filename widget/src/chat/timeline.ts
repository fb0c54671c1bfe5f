import type { Attachment, Author, Message, Unsent } from './messages';

/** One message as it is shown. Without a place (`seq` 0) it is not at the server yet. */
export interface Entry {
  id: string;
  seq: number;
  author: Author;
  authorName: string | undefined;
  text: string;
  attachments: Attachment[];
  quickReplies: string[];
  at: string | null;
  state: 'sent' | 'sending' | 'waiting' | { refused: string };
}

/** The messages of the conversation, in order, each once, however they arrive. */
export class Timeline {
  private entries: readonly Entry[] = [];

  /** In the order of their places, those without one last. */
  get all(): readonly Entry[] {
    return this.entries;
  }

  /** The last place up to which nothing is missing. */
  get complete(): number {
    const places = new Set(this.entries.map((entry) => entry.seq));
    let seq = 0;
    while (places.has(seq + 1)) {
      seq += 1;
    }
    return seq;
  }

  get last(): Entry | undefined {
    return this.entries.filter((entry) => entry.seq).at(-1);
  }

  /** Takes a message that the server has; whether it was new here. */
  take(message: Message): boolean {
    const known = this.entries.find((entry) => entry.seq === message.seq) ?? this.mine(message);
    const entry: Entry = {
      id: message.id,
      seq: message.seq,
      author: message.author,
      authorName: message.authorName,
      text: message.text,
      attachments: message.attachments ?? [],
      quickReplies: message.quickReplies ?? [],
      at: message.at,
      state: 'sent',
    };
    if (known) {
      this.put(known, { ...entry, id: known.id });
      return false;
    }
    this.order([...this.entries, entry]);
    return true;
  }

  /** What the shopper just said. */
  say(item: Unsent): void {
    if (!this.of(item)) {
      this.order([...this.entries, { ...item, seq: 0, author: 'shopper', authorName: undefined, quickReplies: [], at: null, state: 'sending' }]);
    }
  }

  of(item: { id: string }): Entry | undefined {
    return this.entries.find((entry) => entry.id === item.id);
  }

  mark(item: { id: string }, state: Entry['state']): void {
    const entry = this.of(item);
    if (entry) {
      this.put(entry, { ...entry, state });
    }
  }

  /**
   * Notes which place the shopper's own message has: right before its first reply. One that stands
   * there already is the same, sent before a reload.
   */
  answered(item: Unsent, replies: Message[]): void {
    const entry = this.of(item);
    const first = replies[0];
    if (!entry) {
      return;
    }
    const seq = entry.seq || (first ? first.seq - 1 : 0);
    if (!entry.seq && seq && this.entries.some((other) => other.seq === seq)) {
      this.drop(item);
    } else {
      this.put(entry, { ...entry, seq, state: 'sent', at: entry.at ?? first?.at ?? null });
    }
  }

  drop(item: { id: string }): void {
    this.entries = this.entries.filter((entry) => entry.id !== item.id);
  }

  clear(): void {
    this.entries = [];
  }

  private put(entry: Entry, other: Entry): void {
    this.order(this.entries.map((each) => (each === entry ? other : each)));
  }

  private order(entries: Entry[]): void {
    const place = (entry: Entry) => entry.seq || Number.MAX_SAFE_INTEGER;
    this.entries = entries.sort((one, other) => place(one) - place(other));
  }

  private mine(message: Message): Entry | undefined {
    if (message.author !== 'shopper') {
      return undefined;
    }
    const waiting = this.entries.filter((entry) => !entry.seq);
    return waiting.find((entry) => entry.id === message.id) ?? waiting.find((entry) => entry.text === message.text);
  }
}
