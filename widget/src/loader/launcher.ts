import type { Config } from './config';
import { placeStyleOf, styleOf } from './style';
import { wordsIn, type Words } from './words';

const CHAT = 'M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.5 2.5 0 0 1 20 5.5v8a2.5 2.5 0 0 1-2.5 2.5H10l-4.6 4.2c-.5.4-1.4.1-1.4-.6z';
const CROSS = 'M6 6l12 12M18 6L6 18';
const SVG = 'http://www.w3.org/2000/svg';

/** What Baton draws into the page: a button, and once it is wanted a place for the chat's frame. */
export class Launcher {
  readonly button: HTMLButtonElement;
  readonly #host = document.createElement('div');
  readonly #root = this.#host.attachShadow({ mode: 'open' });
  readonly #all = make('div', '', this.#root);
  readonly #path = document.createElementNS(SVG, 'path');
  readonly #said: HTMLElement;
  readonly #badge: HTMLElement;
  readonly #words: Words;
  readonly #config: Config;
  readonly #onPress: () => void;
  #place: HTMLElement | null = null;
  #failure: HTMLElement | null = null;
  #unread = 0;

  constructor(config: Config, onPress: () => void) {
    this.#config = config;
    this.#onPress = onPress;
    this.#words = wordsIn(config.look.language);
    this.#dress(styleOf(config));
    this.#all.dir = config.look.direction;
    this.button = this.#press(this.#all, 'l');
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.appendChild(this.#path);
    this.button.appendChild(svg);
    this.#said = make('span', 't', this.button);
    this.#badge = make('span', 'b', this.button);
    this.show(false);
    document.body.appendChild(this.#host);
    try {
      // the top layer: no transform of the page's turns or shifts it, and no z-index hides it
      this.#host.setAttribute('popover', 'manual');
      this.#host.showPopover();
    } catch {
      // an older browser: in its place by z-index
    }
  }

  /** Where the chat goes. */
  get place(): HTMLElement {
    if (!this.#place) {
      this.#dress(styleOf(this.#config) + placeStyleOf(this.#config));
      this.#place = make('div', 'p', this.#all);
      this.#failure = make('div', 'f', this.#place);
      this.#failure.setAttribute('role', 'alert');
      make('p', '', this.#failure).textContent = this.#words[2];
      this.#press(this.#failure, '').textContent = this.#words[1];
      this.fail(false);
    }
    return this.#place;
  }

  show(open: boolean): void {
    this.#all.className = open ? 'o' : '';
    this.#path.setAttribute('d', open ? CROSS : CHAT);
    this.button.setAttribute('aria-expanded', '' + open);
    this.#said.textContent = open ? this.#words[1] : this.#config.label || this.#words[0];
    this.count(open ? 0 : this.#unread);
  }

  count(unread: number): void {
    this.#unread = unread;
    this.#badge.hidden = !unread;
    this.#badge.textContent = unread > 9 ? '9+' : '' + unread;
  }

  fail(failed: boolean): void {
    this.#failure!.hidden = !failed;
  }

  /** Keeps the chat above a phone's keyboard. */
  fit(full: boolean, top: number, height: number): void {
    const style = this.#place?.style;
    style?.setProperty('top', full ? top + 'px' : '');
    style?.setProperty('height', full ? height + 'px' : '');
  }

  remove(): void {
    this.#host.parentNode?.removeChild(this.#host);
  }

  #press(parent: Node, style: string): HTMLButtonElement {
    const button = make('button', style, parent);
    button.type = 'button';
    button.addEventListener('click', this.#onPress);
    return button;
  }

  /** A sheet made by script needs no permission from the page's Content-Security-Policy. */
  #dress(css: string): void {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      this.#root.adoptedStyleSheets = [sheet];
    } catch {
      const style = make('style', '', this.#root);
      style.nonce = this.#config.nonce;
      style.textContent = css;
    }
  }
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, style: string, parent: Node): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = style;
  parent.appendChild(element);
  return element;
}
