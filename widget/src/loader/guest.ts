import type { Context, NewsName, ToChat, ToPage, Who } from '../shared/protocol';
import type { Config } from './config';
import { Frame } from './frame';
import { Journey } from './journey';
import { Keep } from './keep';
import { Launcher } from './launcher';
import { SMALL } from './style';

type Listener = (detail: Record<string, unknown>) => void;

/** Baton on a page: the launcher, the frame once it is wanted, and what the page may ask of them. */
export class Guest {
  readonly #keep: Keep;
  readonly #journey: Journey;
  readonly #launcher: Launcher;
  readonly #end = new AbortController();
  readonly #listeners: [string, Listener][] = [];
  #frame: Frame | null = null;
  #open = false;
  #begun = false;
  #identity: Who | null | undefined;
  #waiting: ToChat[] = [];

  readonly #config: Config;

  constructor(config: Config) {
    this.#config = config;
    this.#keep = new Keep('baton.' + config.store + '.');
    this.#journey = new Journey(this.#keep, config.asksConsent);
    this.#launcher = new Launcher(config, () => (this.#open ? this.hide() : this.show()));
    window.addEventListener('popstate', () => this.context({ page: {} }), { signal: this.#end.signal });
    idle(() => this.#begin());
  }

  show(options?: { text?: string }): void {
    const text = options?.text;
    this.#reveal(true, typeof text === 'string' ? text : undefined);
  }

  hide(): void {
    if (this.#open) {
      this.#open = false;
      this.#keep.set('open', null, false);
      this.#launcher.show(false);
      this.#launcher.fit(false, 0, 0);
      this.#launcher.button.focus();
      this.#say({ type: 'hidden' });
      this.#tell('close', {});
    }
  }

  person(): void {
    this.#reveal(true);
    this.#say({ type: 'person' });
  }

  identify(given: Who | null): void {
    // a copy: what cannot be handed to the frame throws here
    const who = given && structuredClone(given);
    this.#identity = who;
    if (this.#frame) {
      this.#say({ type: 'identity', who });
    } else if (!who && this.#shared('"named"')) {
      // signed out before the chat was looked at: nothing of the last shopper is left
      this.#keep.set('shared', null, true);
      this.#keep.set('tab', null, false);
      this.#journey.forget();
    }
  }

  context(context: Context): void {
    this.#begin();
    this.#journey.take(context);
    if (this.#frame) {
      this.#say({ type: 'journey', journey: this.#journey.lines, place: this.#journey.where });
    }
  }

  on(name: string, listener: Listener): () => void {
    const entry: [string, Listener] = [name, listener];
    this.#listeners[this.#listeners.length] = entry;
    return () => {
      entry[0] = '';
    };
  }

  remove(): void {
    this.#end.abort();
    this.#frame?.remove();
    this.#launcher.remove();
  }

  #reveal(focus: boolean, text?: string): void {
    const first = !this.#open;
    this.#open = true;
    this.#keep.set('open', '1', false);
    if (!this.#frame) {
      this.#load();
    }
    this.#launcher.show(true);
    this.#fit();
    this.#say({ type: 'shown', focus, text });
    if (focus) {
      this.#frame!.focus();
    }
    if (first) {
      this.#tell('open', {});
    }
  }

  #load(): void {
    const config = this.#config;
    const { signal } = this.#end;
    const view = window.visualViewport;
    view?.addEventListener('resize', () => this.#fit(), { signal });
    view?.addEventListener('scroll', () => this.#fit(), { signal });
    window.addEventListener('storage', (event) => this.#stored(event), { signal });
    this.#frame = new Frame(this.#launcher.place, config.base + 'chat/' + config.store, config.label || 'Chat', {
      hear: (message) => this.#hear(message),
      hello: () => this.#hello(),
      failed: (failed) => this.#launcher.fail(failed),
    });
  }

  #hello(): ToChat {
    return {
      type: 'hello',
      look: this.#config.look,
      kept: { shared: this.#keep.get('shared', true), tab: this.#keep.get('tab', false) },
      journey: this.#journey.lines,
      place: this.#journey.where,
      open: this.#open,
      identity: this.#identity,
    };
  }

  #say(message: ToChat): void {
    if (this.#frame?.ready) {
      this.#frame.say(message);
    } else if (message.type === 'shown' || message.type === 'person') {
      this.#waiting[this.#waiting.length] = message;
    }
  }

  #hear(message: ToPage): void {
    switch (message.type) {
      case 'ready': {
        const waiting = this.#waiting;
        this.#waiting = [];
        for (let i = 0; i < waiting.length; i++) {
          this.#say(waiting[i]!);
        }
        this.#tell('ready', {});
        break;
      }
      case 'keep':
        this.#keep.set(message.where, message.text, message.where === 'shared');
        break;
      case 'close':
        this.hide();
        break;
      case 'told':
        this.#journey.told(message.count);
        break;
      case 'news':
        if (message.name === 'unread') {
          this.#launcher.count(this.#open ? 0 : Number(message.detail.count));
        }
        this.#tell(message.name, message.detail);
    }
  }

  #tell(name: NewsName, detail: Record<string, unknown>): void {
    for (let i = 0; i < this.#listeners.length; i++) {
      const [wanted, listener] = this.#listeners[i]!;
      if (wanted === name) {
        try {
          listener(detail);
        } catch (failure) {
          // the page's own mistake, shown where its developer looks, and no further
          console.error(failure);
        }
      }
    }
  }

  #stored(event: StorageEvent): void {
    if (event.key === 'baton.' + this.#config.store + '.shared') {
      this.#say({ type: 'shared', text: event.newValue });
    }
  }

  #fit(): void {
    const view = window.visualViewport;
    if (view && this.#open) {
      const full = matchMedia(SMALL).matches && view.scale === 1;
      this.#launcher.fit(full, view.offsetTop, view.height);
    }
  }

  /** Whether what the chat keeps for all tabs says so. */
  #shared(word: string): boolean {
    return (this.#keep.get('shared', true) ?? '').indexOf(word) >= 0;
  }

  /** Looks into the page's storage, which takes browsers a moment, so not while the page is drawn. */
  #begin(): void {
    if (this.#begun || this.#end.signal.aborted) {
      return;
    }
    this.#begun = true;
    this.#journey.take({ page: {} });
    if (this.#keep.get('open', false)) {
      this.#reveal(false);
    } else if (this.#shared('conversationId')) {
      const load = () => idle(() => this.#frame || this.#end.signal.aborted || this.#load());
      if (document.readyState === 'complete') {
        load();
      } else {
        window.addEventListener('load', load, { signal: this.#end.signal });
      }
    }
  }
}

function idle(work: () => void): void {
  (window.requestIdleCallback ?? setTimeout)(work);
}
