import type { ToChat, ToPage } from '../shared/protocol';

const PATIENCE = 15_000;

/** The page's side of the talk. */
export interface Page {
  hear(message: ToPage): void;
  hello(): ToChat;
  failed(failed: boolean): void;
}

/**
 * The chat in its frame from Baton's origin. Page and chat talk over the two ends of a channel; one
 * end is handed to the frame once, addressed to Baton's origin. Nothing is ever posted to the page's
 * window, and what others post there is not read.
 */
export class Frame {
  ready = false;
  readonly #element = document.createElement('iframe');
  readonly #parent: HTMLElement;
  readonly #address: string;
  readonly #page: Page;
  #port: MessagePort | null = null;
  #patience = 0;

  constructor(parent: HTMLElement, address: string, title: string, page: Page) {
    this.#parent = parent;
    this.#address = address;
    this.#page = page;
    this.#element.title = title;
    this.#element.addEventListener('load', () => this.#connect());
    this.load();
  }

  load(): void {
    this.ready = false;
    this.#page.failed(false);
    clearTimeout(this.#patience);
    this.#patience = window.setTimeout(() => this.#page.failed(true), PATIENCE);
    this.#element.src = this.#address;
    if (!this.#element.parentNode) {
      this.#parent.appendChild(this.#element);
    }
  }

  say(message: ToChat): void {
    if (this.ready && this.#port) {
      this.#port.postMessage(message);
    }
  }

  focus(): void {
    this.#element.focus();
  }

  #connect(): void {
    const chat = this.#element.contentWindow;
    if (!chat) {
      return;
    }
    const channel = new MessageChannel();
    this.#port?.close();
    this.#port = channel.port1;
    this.#port.onmessage = (event) => {
      try {
        this.#take(event.data as ToPage);
      } catch {
        // the page's own listeners may throw; the chat goes on
      }
    };
    try {
      chat.postMessage('baton', new URL(this.#address).origin, [channel.port2]);
    } catch {
      // not Baton's page: the patience runs out
    }
  }

  #take(message: ToPage): void {
    if (message.type === 'ready') {
      this.ready = true;
      clearTimeout(this.#patience);
      this.#page.failed(false);
      this.say(this.#page.hello());
    }
    this.#page.hear(message);
  }

  remove(): void {
    clearTimeout(this.#patience);
    this.#port?.close();
  }
}
