import { Refused } from './api';
import { Door } from './door';
import { Live } from './live';
import type { Answer, Attachment, Handoff, Key, Message, Opened } from './messages';
import type { Parts } from './parts';
import { Recognition } from './recognition';
import type { Way } from './way';

/** What a conversation begins with, and what its end means. */
interface Frame {
  locale: string;
  way: Way;
  /** The conversation is no longer there. */
  gone(): void;
  /** The shopper went, and another one may come. */
  forget(): void;
}

/** A page of the conversation holds as many messages at most. */
const WHOLE = 500;

/** The line to the conversation: it is begun, read, listened to, and left. */
export class Connection {
  handoff: Handoff | null = null;
  /** Whether what was said before is being read. */
  busy = false;
  readonly recognition: Recognition;
  private readonly door: Door;
  private readonly live: Live;
  private readonly way: Way;
  private readonly gone: () => void;

  constructor(
    private readonly parts: Parts,
    { locale, way, gone, forget }: Frame,
  ) {
    const { api, memory, notices, timeline, typing } = parts;
    this.way = way;
    this.gone = gone;
    this.recognition = new Recognition(parts, { take: (answer) => this.take(answer), forget });
    this.door = new Door(api, memory, way, locale, { proof: () => this.recognition.proof(), begun: (opened) => this.begun(opened) });
    this.live = new Live(api, {
      after: () => timeline.complete,
      message: (message) => this.heard([message]),
      handoff: (handoff) => this.standing(handoff),
      typing: (on) => typing.set(on),
      reached: () => notices.reached(),
      broken: () => notices.show(),
      gone,
    });
    document.addEventListener('visibilitychange', () => this.watch());
  }

  /** The key to the conversation, which is begun if there is none. */
  conversation(): Promise<Key> {
    return this.door.conversation();
  }

  async begin(): Promise<void> {
    try {
      await this.door.conversation();
      await this.recognition.tell();
    } catch (failure) {
      this.parts.notices.failed(failure);
    }
  }

  /** Reads what was said before. */
  async resume(key: Key): Promise<void> {
    this.busy = true;
    this.parts.changed();
    try {
      await this.read(key);
      void this.recognition.tell();
      this.parts.notices.reached();
    } catch (failure) {
      if (failure instanceof Refused && failure.gone) {
        if (this.parts.current(key)) {
          this.gone();
        }
      } else {
        this.parts.notices.failed(failure);
      }
    }
    this.busy = false;
    this.watch();
  }

  /** Nothing more is heard of the conversation, and nothing said of it counts. */
  hangUp(): void {
    this.live.stop();
    this.handoff = null;
  }

  /** The conversation is over for this shopper: the next thing said begins another. */
  leave(): void {
    this.hangUp();
    this.parts.memory.share({ conversation: null, seen: 0 });
  }

  /** The shopper is gone: nothing of them is shown, kept or opened any more. */
  signOut(): void {
    const { api, memory } = this.parts;
    const key = memory.shared.conversation;
    this.leave();
    this.door.forget();
    this.way.forget();
    memory.forget();
    this.recognition.byCode = false;
    if (key) {
      // without an answer it ends when its key does; nobody has that any more
      api.signOut(key).catch(() => {});
    }
    this.parts.page({ type: 'news', name: 'identity', detail: { identity: 'anonymous' } });
  }

  async upload(file: Blob, name: string, progress: (part: number) => void): Promise<Attachment> {
    return this.parts.api.upload(await this.door.conversation(), file, name, progress);
  }

  /** A photo of this conversation that was sent before; null when there is none, nothing when nobody answered. */
  async photo(id: string): Promise<Blob | null | undefined> {
    const key = this.parts.memory.shared.conversation;
    try {
      return key ? await this.parts.api.photo(key, id) : null;
    } catch (failure) {
      return failure instanceof Refused && !failure.passing ? null : undefined;
    }
  }

  /** Takes an answer to something the shopper said. */
  take(answer: Answer): void {
    this.parts.notices.reached();
    this.recognition.learn(answer);
    this.heard(answer.messages);
    this.standing(answer.handoff);
  }

  tellWay(): void {
    void this.way.tell(this.parts.memory.shared.conversation);
  }

  private begun(opened: Opened): void {
    this.take(opened);
    this.watch();
  }

  private async read(key: Key): Promise<void> {
    const { api, timeline } = this.parts;
    let part: Answer;
    do {
      part = await api.look(key, timeline.complete);
      if (!this.parts.current(key)) {
        return;
      }
      this.take(part);
    } while (part.messages.length >= WHOLE);
  }

  private watch(): void {
    this.live.listen(this.parts.memory.shared.conversation);
    this.tellWay();
    this.parts.changed();
  }

  private heard(messages: readonly Message[]): void {
    for (const message of messages) {
      if (this.parts.timeline.take(message)) {
        this.parts.page({ type: 'news', name: 'message', detail: { author: message.author, at: message.at } });
      }
    }
    this.parts.changed();
  }

  private standing(handoff: Handoff | null): void {
    const before = this.handoff;
    this.handoff = handoff;
    if (handoff && (handoff.status !== before?.status || handoff.closedAt !== before.closedAt)) {
      const { status, reference, closedAt } = handoff;
      this.parts.page({ type: 'news', name: 'handoff', detail: { status, reference, closedAt } });
    }
    this.parts.changed();
  }
}
