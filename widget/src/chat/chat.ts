import type { Look, Place, ToChat, ToPage } from '../shared/protocol';
import { Api } from './api';
import { Code } from './code';
import { Connection } from './connection';
import { Memory } from './memory';
import type { Attachment, Handoff, Key } from './messages';
import { Notices } from './notices';
import type { Parts } from './parts';
import { Photos } from './photos';
import type { Recognition } from './recognition';
import { Sending } from './sending';
import { Timeline } from './timeline';
import { Typing } from './typing';
import { Unread } from './unread';
import { Way } from './way';
import { LANGUAGES, languageOf, type Words } from './words';

type Hello = Extract<ToChat, { type: 'hello' }>;

/** The longest message the server takes. */
const LONGEST = 10_000;

/** The chat without its looks: what the shopper can do, and what there is to see. */
export class Chat {
  readonly language: string;
  readonly words: Words;
  readonly look: Look;
  readonly photos: Photos;
  readonly timeline = new Timeline();
  readonly typing = new Typing(() => this.changed());
  readonly notices: Notices;
  readonly code: Code;
  open: boolean;
  /** Whether photos are on their way, and the message waits for them. */
  submitting = false;
  /** Rises whenever the composer should have the focus. */
  focus = 0;

  private readonly memory: Memory;
  private readonly connection: Connection;
  private readonly sending: Sending;
  private readonly way: Way;
  private readonly unread: Unread;
  private readonly listeners = new Set<() => void>();

  constructor(
    store: string,
    hello: Hello,
    private readonly page: (message: ToPage) => void,
  ) {
    const { look } = hello;
    const api = new Api(store);
    this.look = look;
    this.language = languageOf(look.language ? [look.language] : navigator.languages);
    this.words = LANGUAGES[this.language]!;
    this.open = hello.open;
    this.way = new Way(api, hello.journey, hello.place, (count) => page({ type: 'told', count }));
    this.memory = new Memory(hello.kept, (where, text) => page({ type: 'keep', where, text }));
    this.unread = new Unread(this.memory, this.timeline, (count) => page({ type: 'news', name: 'unread', detail: { count } }));
    this.notices = new Notices(this.words, () => this.changed(), () => this.back());
    const { words, memory, timeline, typing, notices } = this;
    const changed = () => this.changed();
    const current = (key: Key) => memory.shared.conversation?.conversationId === key.conversationId;
    const parts: Parts = { words, api, memory, timeline, typing, notices, page, current, changed };
    const gone = () => this.gone();
    this.connection = new Connection(parts, { locale: look.language || navigator.language, way: this.way, gone, forget: () => this.signedOut() });
    this.sending = new Sending(parts, this.connection, gone);
    this.code = new Code(parts, this.connection);
    this.photos = new Photos(
      words,
      { upload: (...photo) => this.connection.upload(...photo), fetch: (id) => this.connection.photo(id) },
      () => this.changed(),
    );
    if (hello.identity !== undefined) {
      this.recognition.identify(hello.identity);
    }
    this.notices.show();
  }

  async start(): Promise<void> {
    this.sending.show();
    const { conversation } = this.memory.shared;
    if (conversation) {
      await this.connection.resume(conversation);
    } else if (this.open) {
      await this.connection.begin();
    }
    this.sending.now();
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

  get handoff(): Handoff | null {
    return this.connection.handoff;
  }

  get recognition(): Recognition {
    return this.connection.recognition;
  }

  get busy(): boolean {
    return this.connection.busy;
  }

  get quickReplies(): string[] {
    const last = this.timeline.all.at(-1);
    return last?.seq && last.author === 'assistant' ? last.quickReplies : [];
  }

  /** Whether the shopper has said anything yet. */
  get said(): boolean {
    return !this.sending.empty || this.timeline.all.some((entry) => entry.author === 'shopper');
  }

  close(): void {
    this.page({ type: 'close' });
  }

  async submit(): Promise<void> {
    const draft = this.draft;
    const text = draft.trim();
    if (text.length > LONGEST) {
      this.notices.say(this.words.tooLong);
    }
    if (text.length > LONGEST || this.submitting || (text === '' && this.photos.all.length === 0)) {
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
    this.sending.utter(text, attachments);
    this.changed();
  }

  askForPerson(): void {
    this.sending.askForPerson();
    this.focus += 1;
    this.changed();
  }

  retry(): void {
    this.sending.now();
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
    this.notices.show();
    if (this.photos.add(files) > 0) {
      this.notices.say(this.words.tooMany);
    }
    this.focus += 1;
  }

  startOver(): void {
    this.connection.leave();
    this.typing.set(false);
    this.memory.keep({ outbox: [] });
    this.clear();
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
    this.connection.tellWay();
  }

  /** The chat is in sight. */
  async shown(focus: boolean): Promise<void> {
    this.open = true;
    this.focus += focus ? 1 : 0;
    this.changed();
    await this.connection.begin();
  }

  /** Another tab went on, began anew, or signed out. */
  adopt(text: string | null): void {
    const { conversation: before, named } = this.memory.shared;
    this.memory.adopt(text);
    const now = this.memory.shared.conversation;
    if (named && !this.memory.shared.named) {
      this.recognition.signedOutElsewhere();
      this.memory.keep({ draft: '', outbox: [] });
    }
    if (before?.conversationId !== now?.conversationId) {
      this.connection.hangUp();
      this.clear();
      this.sending.show();
      if (now) {
        void this.connection.resume(now);
      }
    }
    this.changed();
  }

  /** Baton answers again. */
  private back(): void {
    this.sending.now();
    void this.recognition.tell();
  }

  private signedOut(): void {
    this.connection.signOut();
    this.clear();
    this.typing.set(false);
    if (this.open) {
      void this.shown(false);
    }
    this.changed();
  }

  /** The conversation is no longer there: the next message begins another one. */
  private gone(): void {
    this.connection.leave();
    this.timeline.clear();
    this.sending.show();
    this.notices.say(this.words.over);
    if (this.open && this.sending.empty) {
      void this.shown(false);
    }
  }

  private clear(): void {
    this.timeline.clear();
    this.photos.clear();
    this.code.go('none');
  }

  private changed(): void {
    this.unread.look(this.open);
    this.listeners.forEach((listener) => listener());
  }
}
