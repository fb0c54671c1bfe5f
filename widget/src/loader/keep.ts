/** First-party storage of the page: local or session storage, and where both are shut, this page's memory. */
export class Keep {
  readonly #memory: Record<string, string | null> = Object.create(null);

  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  get(name: string, lasting: boolean): string | null {
    const kept = this.#memory[name];
    if (kept !== undefined) {
      return kept;
    }
    const stores = areas(lasting);
    for (let i = 0; i < stores.length; i++) {
      try {
        const text = stores[i]!().getItem(this.#prefix + name);
        if (text !== null) {
          return text;
        }
      } catch {
        // shut: the next one
      }
    }
    return null;
  }

  set(name: string, text: string | null, lasting: boolean): void {
    const stores = areas(lasting);
    for (let i = 0; i < stores.length; i++) {
      try {
        const area = stores[i]!();
        if (text === null) {
          area.removeItem(this.#prefix + name);
        } else {
          area.setItem(this.#prefix + name, text);
        }
        delete this.#memory[name];
        return;
      } catch {
        // shut or full: the next one
      }
    }
    this.#memory[name] = text;
  }
}

function areas(lasting: boolean): (() => Storage)[] {
  return lasting ? [() => localStorage, () => sessionStorage] : [() => sessionStorage];
}
