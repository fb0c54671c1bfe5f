import { Unreachable, type Refused } from './api';
import type { Connection } from './connection';
import type { Answer, Attachment, Unsent } from './messages';
import { Outbox } from './outbox';
import type { Parts } from './parts';
import { newId } from './uuid';

/** What the shopper says, on its way to Baton. */
export class Sending {
  private readonly outbox: Outbox;

  constructor(
    private readonly parts: Parts,
    private readonly connection: Connection,
    /** The conversation is no longer there. */
    gone: () => void,
  ) {
    this.outbox = new Outbox(parts.memory, (item) => this.send(item), {
      sending: () => parts.typing.set(true),
      answered: (item, answer) => this.answered(item, answer),
      waiting: (item) => this.waiting(item),
      refused: (item, why) => this.refused(item, why),
      gone,
    });
  }

  get empty(): boolean {
    return this.outbox.items.length === 0;
  }

  /** Puts what is on its way back among what was said. */
  show(): void {
    this.outbox.items.forEach((item) => item.kind === 'message' && this.parts.timeline.say(item));
  }

  utter(text: string, attachments: Attachment[]): void {
    const item: Unsent = { id: newId(), kind: 'message', text, attachments };
    this.parts.timeline.say(item);
    this.parts.notices.show();
    void this.outbox.add(item);
  }

  askForPerson(): void {
    if (!this.outbox.items.some((item) => item.kind === 'person')) {
      void this.outbox.add({ id: newId(), kind: 'person', text: '', attachments: [] });
    }
  }

  now(): void {
    void this.outbox.now();
  }

  private async send(item: Unsent): Promise<Answer> {
    const key = await this.connection.conversation();
    const { api, current, timeline } = this.parts;
    try {
      const answer = await (item.kind === 'person' ? api.askForPerson(key) : api.say(key, item));
      if (current(key)) {
        return answer;
      }
    } catch (failure) {
      throw current(key) ? failure : new Unreachable();
    }
    // said in a conversation that is no longer shown
    timeline.drop(item);
    return { messages: [], handoff: this.connection.handoff };
  }

  private answered(item: Unsent, answer: Answer): void {
    this.parts.timeline.answered(item, answer.messages);
    this.connection.take(answer);
    this.parts.typing.set(!this.empty);
  }

  private waiting(item: Unsent): void {
    this.parts.timeline.mark(item, 'waiting');
    this.parts.typing.set(false);
    this.parts.notices.missed();
  }

  private refused(item: Unsent, why: Refused): void {
    const { timeline, typing, notices, words } = this.parts;
    timeline.mark(item, { refused: words.refusedMessage });
    typing.set(false);
    if (!timeline.of(item)) {
      notices.say(why.status === 429 ? words.tooFast : words.away);
    }
    this.parts.changed();
  }
}
