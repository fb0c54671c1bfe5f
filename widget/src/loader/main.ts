import { configOf } from './config';
import { Guest } from './guest';
import type { Context, Who } from '../shared/protocol';

/** What a page can do with Baton; none of it ever throws. */
interface Api {
  open(options?: { text?: string }): void;
  close(): void;
  identify(who: Who | null): void;
  setContext(context: Context): void;
  startHandoff(): void;
  on(name: string, listener: (detail: Record<string, unknown>) => void): () => void;
  remove(): void;
  push(work: (api: Api) => void): void;
}

declare global {
  interface Window {
    Baton?: Api | ((api: Api) => void)[];
  }
}

function start(): void {
  const script = (document.currentScript ?? document.querySelector('script[data-store][src*="widget.js"]')) as HTMLScriptElement | null;
  const config = script && configOf(script);
  const before = window.Baton;
  if (!config) {
    console.warn('Baton: data-store?');
    return;
  }
  if (before && 'open' in before) {
    return;
  }
  const waiting: (() => void)[] = [];
  let guest: Guest | null = null;
  let removed = false;
  const safely = (work: (guest: Guest) => void) => {
    const run = () => {
      try {
        if (guest && !removed) {
          work(guest);
        }
      } catch (failure) {
        console.warn('Baton:', failure);
      }
    };
    if (guest) {
      run();
    } else {
      waiting[waiting.length] = run;
    }
  };
  const api: Api = {
    open: (options) => safely((it) => it.show(options)),
    close: () => safely((it) => it.hide()),
    identify: (who) => safely((it) => it.identify(who || null)),
    setContext: (context) => safely((it) => it.context(Object(context))),
    startHandoff: () => safely((it) => it.person()),
    on: (name, listener) => {
      let off = () => {};
      let over = false;
      safely((it) => {
        off = over ? off : it.on(name, listener);
      });
      return () => {
        over = true;
        off();
      };
    },
    remove: () => {
      safely((it) => it.remove());
      removed = true;
      delete window.Baton;
    },
    push: (work) => {
      try {
        work(api);
      } catch (failure) {
        console.error(failure);
      }
    },
  };
  window.Baton = api;
  const begin = () => {
    try {
      guest = removed ? null : new Guest(config);
      for (let i = 0; guest && i < waiting.length; i++) {
        waiting[i]!();
      }
    } catch (failure) {
      console.warn('Baton:', failure);
    }
  };
  if (document.body) {
    begin();
  } else {
    document.addEventListener('DOMContentLoaded', begin, { once: true });
  }
  if (before && 'length' in before) {
    for (let i = 0; i < before.length; i++) {
      api.push(before[i]!);
    }
  }
}

try {
  start();
} catch (failure) {
  console.warn('Baton:', failure);
}
