import type { Look, Place, ToChat, ToPage } from '../shared/protocol';
import { Api, Refused, Unreachable } from './api';
import { Door } from './door';
import { Live } from './live';
import { Memory } from './memory';
import type { Answer, Attachment, Handoff, Key, Message, Opened, Unsent } from './messages';
import { Outbox } from './outbox';
import { Photos } from './photos';
import { Timeline } from './timeline';
import { Typing } from './typing';
import { Unread } from './unread';
import { newId } from './uuid';
import { Way } from './way';
import { LANGUAGES, languageOf, type Words } from './words';

type Hello = Extract<ToChat, { type: 'hello' }>;

/** A page of the conversation holds as many messages at most. */
const WHOLE = 500;

/** The chat without its looks: what is said, sent, heard and kept. */
export class Chat {
  readonly language: string;
  readonly words: Words;
  readonly look: Look;
  readonly photos: Photos;
  readonly timeline = new Timeline();
  open: boolean;
  busy = false;
  /** Whether photos are on their way, and the message waits for them. */
  submitting = false;
  readonly typing = new Typing(() => this.changed());
  notice: string | null = null;
  handoff: Handoff | null = null;
  /** Rises whenever the composer should have the focus. */
  focus = 0;

  private readonly api: Api;
  private readonly memory: Memory;
  private readonly outbox: Outbox;
  private readonly live: Live;
  private readonly way: Way;
  private readonly door: Door;
  private readonly unread: Unread;
  private readonly listeners = new Set<() => void>();
  private away = false;

  constructor(
    store: string,
    hello: Hello,
    private readonly page: (message: ToPage) => void,
  ) {
    this.look = hello.look;
    this.language = languageOf(hello.look.language ? [hello.look.language] : navigator.languages);
    this.words = LANGUAGES[this.language]!;
    this.api = new Api(store);
    this.open = hello.open;
    this.way = new Way(this.api, hello.journey, hello.place, (count) => page({ type: 'told', count }));
    this.live = new Live(this.api, {
      after: () => this.timeline.complete,
      message: (message) => this.heard([message]),
      handoff: (handoff) => this.standing(handoff),
      typing: (on) => this.typing.set(on),
      reached: () => this.reached(),
      broken: () => this.notices(),
      gone: () => this.gone(),
    });
    this.memory = new Memory(hello.kept, (where, text) => page({ type: 'keep', where, text }));
    this.door = new Door(this.api, this.memory, this.way, hello.look.language || navigator.language, (opened) => this.begun(opened));
    this.unread = new Unread(this.memory, this.timeline, (count) => page({ type: 'news', name: 'unread', detail: { count } }));
    this.photos = new Photos(this.words, (file, name, progress) => this.uploading(file, name, progress), () => this.changed());
    this.outbox = new Outbox(this.memory, (item) => this.send(item), {
      sending: () => this.typing.set(true),
      answered: (item, answer) => this.answered(item, answer),
      waiting: (item) => this.waiting(item),
      refused: (item, why) => this.refused(item, why),
      gone: () => this.gone(),
    });
    if (hello.identity !== undefined) {
      this.identify(hello.identity);
    }
    addEventListener('online', () => this.reached());
    addEventListener('offline', () => this.notices());
    document.addEventListener('visibilitychange', () => this.watch());
    this.notices();
  }

  async start(): Promise<void> {
    this.outbox.items.forEach((item) => item.kind === 'message' && this.timeline.say(item));
    if (this.memory.shared.conversation) {
      await this.resume(this.memory.shared.conversation);
    } else if (this.open) {
      await this.shown(false);
    }
    void this.outbox.now();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get draft(): string {
    return this.memory.tab.draft;
  }

  set draft(text: string) {
    this.memory.keep({ draft: text });
    this.changed();
  }

  get quickReplies(): string[] {
    const last = this.timeline.all.at(-1);
    return last?.seq && last.author === 'assistant' ? last.quickReplies : [];
  }

  /** Whether the shopper has said anything yet. */
  get said(): boolean {
    return this.outbox.items.length > 0 || this.timeline.all.some((entry) => entry.author === 'shopper');
  }

  close(): void {
    this.page({ type: 'close' });
  }

  async submit(): Promise<void> {
    const draft = this.draft;
    const text = draft.trim();
    if (text.length > 10_000) {
      this.say(this.words.tooLong);
    }
    if (text.length > 10_000 || this.submitting || (text === '' && this.photos.all.length === 0)) {
      return;
    }
    this.submitting = true;
    const attachments = await this.photos.send();
    this.submitting = false;
    if (attachments && (text !== '' || attachments.length > 0)) {
      if (this.draft === draft) {
        this.draft = '';
      }
      this.utter(text, attachments);
    }
    this.changed();
  }

  utter(text: string, attachments: Attachment[] = []): void {
    const item: Unsent = { id: newId(), kind: 'message', text, attachments };
    this.timeline.say(item);
    this.notices();
    void this.outbox.add(item);
    this.changed();
  }

  askForPerson(): void {
    if (!this.outbox.items.some((item) => item.kind === 'person')) {
      void this.outbox.add({ id: newId(), kind: 'person', text: '', attachments: [] });
    }
    this.focus += 1;
    this.changed();
  }

  retry(): void {
    void this.outbox.now();
  }

  /** Sends a refused message again, or takes it away. */
  again(item: { id: string; text: string; attachments: Attachment[] }, send: boolean): void {
    this.timeline.drop(item);
    if (send) {
      this.utter(item.text, item.attachments);
    }
    this.changed();
  }

  /** Takes photos; says so when there are too many. */
  addPhotos(files: readonly File[]): void {
    this.notices();
    if (this.photos.add(files) > 0) {
      this.say(this.words.tooMany);
    }
    this.focus += 1;
  }

  startOver(): void {
    this.leave();
    this.memory.keep({ outbox: [] });
    this.timeline.clear();
    this.photos.clear();
    void this.shown(true);
  }

  /** The chat is closed; what comes in from now on is unread. */
  hidden(): void {
    this.open = false;
    this.changed();
  }

  /** The shopper went on through the shop. */
  walked(lines: readonly string[], place: Place | null): void {
    this.way.take(lines, place);
    void this.way.tell(this.memory.shared.conversation);
  }

  /** The chat is in sight. */
  async shown(focus: boolean): Promise<void> {
    this.open = true;
    this.focus += focus ? 1 : 0;
    this.changed();
    try {
      await this.door.conversation();
    } catch (failure) {
      this.failed(failure);
    }
  }

  private begun(opened: Opened): void {
    this.page({ type: 'news', name: 'identity', detail: { identity: opened.identity } });
    this.reached();
    this.heard(opened.messages);
    this.standing(opened.handoff);
    this.watch();
  }

  private async resume(key: Key): Promise<void> {
    this.busy = true;
    this.changed();
    try {
      await this.load(key);
      this.reached();
    } catch (failure) {
      if (failure instanceof Refused && failure.gone) {
        this.gone();
      } else {
        this.failed(failure);
      }
    }
    this.busy = false;
    this.watch();
    this.changed();
  }

  private async load(key: Key): Promise<void> {
    let part: Answer;
    do {
      part = await this.api.look(key, this.timeline.complete);
      this.heard(part.messages);
    } while (part.messages.length >= WHOLE);
    this.standing(part.handoff);
  }

  private watch(): void {
    this.live.listen(this.memory.shared.conversation);
    void this.way.tell(this.memory.shared.conversation);
    this.changed();
  }

  private async uploading(file: Blob, name: string, progress: (part: number) => void): Promise<Attachment> {
    return this.api.upload(await this.door.conversation(), file, name, progress);
  }

  private async send(item: Unsent): Promise<Answer> {
    const key = await this.door.conversation();
    return item.kind === 'person' ? this.api.askForPerson(key) : this.api.say(key, item);
  }

  private answered(item: Unsent, answer: Answer): void {
    this.timeline.answered(item, answer.messages);
    this.reached();
    this.heard(answer.messages);
    this.standing(answer.handoff);
    this.typing.set(this.outbox.items.length > 0);
  }

  private heard(messages: readonly Message[]): void {
    for (const message of messages) {
      if (this.timeline.take(message)) {
        this.page({ type: 'news', name: 'message', detail: { author: message.author, at: message.at } });
      }
    }
    this.changed();
  }

  private standing(handoff: Handoff | null): void {
    const before = this.handoff;
    this.handoff = handoff;
    if (handoff && (handoff.status !== before?.status || handoff.closedAt !== before.closedAt)) {
      const { status, reference, closedAt } = handoff;
      this.page({ type: 'news', name: 'handoff', detail: { status, reference, closedAt } });
    }
    this.changed();
  }

  private waiting(item: Unsent): void {
    this.timeline.mark(item, 'waiting');
    this.away = true;
    this.typing.set(false);
    this.notices();
  }

  private refused(item: Unsent, why: Refused): void {
    this.timeline.mark(item, { refused: this.words.refusedMessage });
    this.typing.set(false);
    if (!this.timeline.of(item)) {
      this.say(why.status === 429 ? this.words.tooFast : this.words.away);
    }
    this.changed();
  }

  private failed(failure: unknown): void {
    if (!(failure instanceof Refused) && !(failure instanceof Unreachable)) {
      console.error(failure);
    }
    this.away = true;
    this.notices();
  }

  private reached(): void {
    if (this.away) {
      this.away = false;
      void this.outbox.now();
    }
    this.notices();
  }

  private notices(): void {
    const { offline, away } = this.words;
    this.say(!navigator.onLine ? offline : this.away ? away : null);
  }

  private say(notice: string | null): void {
    this.notice = notice;
    this.changed();
  }

  /** The conversation is no longer there: the next message begins another one. */
  private gone(): void {
    this.leave();
    this.timeline.clear();
    this.outbox.items.forEach((item) => item.kind === 'message' && this.timeline.say(item));
    this.say(this.words.over);
    if (this.open && this.outbox.items.length === 0) {
      void this.shown(false);
    }
  }

  private leave(): void {
    this.live.stop();
    this.handoff = null;
    this.memory.share({ conversation: null, seen: 0 });
  }

  /** Another tab went on, began anew, or signed out. */
  adopt(text: string | null): void {
    const before = this.memory.shared.conversation;
    this.memory.adopt(text);
    const now = this.memory.shared.conversation;
    if (before?.conversationId === now?.conversationId) {
      this.changed();
      return;
    }
    this.live.stop();
    this.handoff = null;
    this.timeline.clear();
    this.photos.clear();
    this.outbox.items.forEach((item) => item.kind === 'message' && this.timeline.say(item));
    if (now) {
      void this.resume(now);
    }
    this.changed();
  }

  /** A token of the shop's own login; null when the customer signed out. */
  identify(token: string | null): void {
    const verified = this.memory.shared.conversation?.identity === 'verified';
    if (token === null) {
      this.door.identityToken = null;
      if (verified) {
        this.leave();
        this.timeline.clear();
        this.photos.clear();
        this.memory.forget();
        if (this.open) {
          void this.shown(false);
        }
        this.changed();
      }
    } else if (token !== this.door.identityToken) {
      this.door.identityToken = token;
      if (this.memory.shared.conversation && !verified && !this.said) {
        this.startOver();
      }
    }
  }

  private changed(): void {
    this.unread.look(this.open);
    this.listeners.forEach((listener) => listener());
  }
}
