import { Refused } from './api';
import { Lines } from './lines';

const QUIET = 50_000;
const LONGEST_PAUSE = 30_000;

/** What a stream tells. */
export interface Listening {
  connect(signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  on(name: string, data: unknown): void;
  connected(): void;
  broken(): void;
  /** The conversation is gone. */
  lost(): void;
}

/**
 * Server-sent events read with fetch, because a bearer token is needed. Reconnects by itself, ever
 * more slowly, and looks again at once when the network is back.
 */
export class Stream {
  private abort = new AbortController();
  private stopped = false;

  constructor(private readonly listening: Listening) {}

  async run(): Promise<void> {
    let pause = 500;
    while (!this.stopped) {
      const began = Date.now();
      try {
        await this.once();
      } catch (failure) {
        if (this.stopped) {
          return;
        }
        if (failure instanceof Refused && failure.gone) {
          this.listening.lost();
          return;
        }
      }
      if (this.stopped) {
        return;
      }
      this.listening.broken();
      pause = Date.now() - began > 10_000 ? 1000 : Math.min(pause * 2, LONGEST_PAUSE);
      await wait(pause * (0.75 + Math.random() / 2));
    }
  }

  stop(): void {
    this.stopped = true;
    this.abort.abort();
  }

  private async once(): Promise<void> {
    this.abort = new AbortController();
    const { signal } = this.abort;
    let silence = setTimeout(() => this.abort.abort(), QUIET);
    try {
      const reader = (await this.listening.connect(signal)).getReader();
      this.listening.connected();
      const decoder = new TextDecoder();
      const lines = new Lines((name, data) => this.listening.on(name, data));
      for (let part = await reader.read(); !part.done && !this.stopped; part = await reader.read()) {
        clearTimeout(silence);
        silence = setTimeout(() => this.abort.abort(), QUIET);
        lines.take(decoder.decode(part.value, { stream: true }));
      }
    } finally {
      clearTimeout(silence);
    }
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
  });
}
