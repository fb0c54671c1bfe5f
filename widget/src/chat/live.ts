import type { Api } from './api';
import type { Handoff, Key, Message } from './messages';
import { Stream } from './stream';

/** What is heard of a conversation as it happens. */
export interface Ear {
  after(): number;
  message(message: Message): void;
  handoff(handoff: Handoff): void;
  typing(on: boolean): void;
  reached(): void;
  broken(): void;
  gone(): void;
}

/** The live line to a conversation, open while somebody can see the page: browsers allow few of them. */
export class Live {
  private stream: Stream | null = null;

  constructor(
    private readonly api: Api,
    private readonly ear: Ear,
  ) {}

  listen(key: Key | null | undefined): void {
    this.stop();
    if (!key || document.visibilityState === 'hidden') {
      return;
    }
    this.stream = new Stream({
      connect: (signal) => this.api.events(key, this.ear.after(), signal),
      on: (name, data) => this.event(name, data),
      connected: () => this.ear.reached(),
      broken: () => this.ear.broken(),
      lost: () => this.ear.gone(),
    });
    void this.stream.run();
  }

  stop(): void {
    this.stream?.stop();
    this.stream = null;
  }

  private event(name: string, data: unknown): void {
    if (name === 'message') {
      this.ear.message(data as Message);
    } else if (name === 'handoff') {
      this.ear.handoff(data as Handoff);
    } else if (name === 'typing') {
      this.ear.typing(Object(data).typing !== false);
    }
  }
}
