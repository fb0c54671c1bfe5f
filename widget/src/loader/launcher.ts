import type { Config } from './config';
import { styleOf } from './style';
import { wordsIn, type Words } from './words';

const CHAT = 'M4 5.500A2.500 2.500 0 0 1 6.500 3h11A2.500 2.500 0 0 1 20 5.500v8a2.500 2.500 0 0 1-2.500 2.500H10l-4.600 4.200c-.500.400-1.400.100-1.400-.600z';
const CROSS = 'M6 6l12 12M18 6L6 18';

/** What Baton draws into the page: a button, and a place for the chat's frame. */
export class Launcher {
  readonly host = document.createElement('div');
  readonly panel = make('div', 'p');
  readonly button = make('button', 'l');
  readonly #all = make('div', '');
  readonly #path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  readonly #badge = make('span', 'b');
  readonly #said = make('span', 't');
  readonly #failure = make('div', 'f');
  readonly #words: Words;
  readonly #label: string;
  #unread = 0;

  constructor(config: Config, onPress: () => void) {
    this.#words = wordsIn(config.look.language);
    this.#label = config.label || this.#words[0];
    const root = this.host.attachShadow({ mode: 'open' });
    dress(root, styleOf(config), config.nonce);
    this.#all.setAttribute('dir', config.look.direction);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    svg.appendChild(this.#path);
    this.button.setAttribute('type', 'button');
    this.button.appendChild(svg);
    this.button.appendChild(this.#said);
    this.button.appendChild(this.#badge);
    this.button.addEventListener('click', onPress);
    this.#failure.setAttribute('role', 'alert');
    this.#failure.hidden = true;
    const sentence = make('p', '');
    sentence.textContent = this.#words[2];
    const close = make('button', '');
    close.setAttribute('type', 'button');
    close.textContent = this.#words[1];
    close.addEventListener('click', onPress);
    this.#failure.appendChild(sentence);
    this.#failure.appendChild(close);
    this.panel.appendChild(this.#failure);
    this.#all.appendChild(this.button);
    this.#all.appendChild(this.panel);
    root.appendChild(this.#all);
    this.show(false);
    document.body.appendChild(this.host);
    try {
      // the top layer: no transform of the page's turns or shifts it, and no z-index hides it
      this.host.setAttribute('popover', 'manual');
      this.host.showPopover();
    } catch {
      // an older browser: in its place by z-index
    }
  }

  show(open: boolean): void {
    this.#all.className = open ? 'o' : '';
    this.#path.setAttribute('d', open ? CROSS : CHAT);
    this.button.setAttribute('aria-expanded', open ? 'true' : 'false');
    this.#said.textContent = open ? this.#words[1] : this.#label;
    this.count(open ? 0 : this.#unread);
  }

  count(unread: number): void {
    this.#unread = unread;
    this.#badge.hidden = !unread;
    this.#badge.textContent = unread > 9 ? '9+' : '' + unread;
  }

  fail(failed: boolean): void {
    this.#failure.hidden = !failed;
  }

  /** Keeps the chat above a phone's keyboard. */
  fit(full: boolean, top: number, height: number): void {
    const { style } = this.panel;
    style.setProperty('top', full ? top + 'px' : '');
    style.setProperty('height', full ? height + 'px' : '');
  }

  remove(): void {
    const parent = this.host.parentNode;
    if (parent) {
      parent.removeChild(this.host);
    }
  }
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, style: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = style;
  return element;
}

/** A sheet made by script needs no permission from the page's Content-Security-Policy. */
function dress(root: ShadowRoot, css: string, nonce: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.nonce = nonce;
    style.textContent = css;
    root.appendChild(style);
  }
}
