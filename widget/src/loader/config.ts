import type { Look } from '../shared/protocol';

/** What the one line in the page says. */
export interface Config {
  store: string;
  /** Where Baton is, with a slash at the end. */
  base: string;
  side: 'left' | 'right';
  label: string;
  /** Whether the shopper's way through the shop is kept only after a yes. */
  asksConsent: boolean;
  nonce: string;
  look: Look;
}

/** Reads the attributes of the script element; null when it names no store. */
export function configOf(script: HTMLScriptElement): Config | null {
  const said = (name: string) => script.getAttribute('data-' + name) ?? '';
  const store = said('store');
  const address = script.src;
  if (!/^[a-z0-9-]{1,40}$/.test(store) || !/^https?:/.test(address)) {
    return null;
  }
  const color = said('color');
  const brand = /^#[0-9a-f]{6}$/i.test(color) ? color : '#1f5c4d';
  const page = document.documentElement;
  const direction = (page.dir || document.body?.dir) === 'rtl' ? 'rtl' : 'ltr';
  const side = said('side');
  return {
    store,
    base: address.slice(0, address.lastIndexOf('/') + 1),
    side: side === 'left' || (side !== 'right' && direction === 'rtl') ? 'left' : 'right',
    label: said('label'),
    asksConsent: said('consent') === 'required',
    nonce: script.nonce ?? '',
    look: {
      color: brand,
      onColor: isLight(brand) ? '#000000' : '#ffffff',
      language: said('language'),
      direction,
    },
  };
}

/** Whether dark words are easier to read on this colour than white ones. */
export function isLight(color: string): boolean {
  const part = (at: number) => (parseInt(color.slice(at, at + 2), 16) / 255) ** 2.2;
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) > 0.18;
}
