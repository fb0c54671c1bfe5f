/** One step of the shopper's way, as the server takes it. */
export interface Step {
  type: 'page_viewed' | 'product_viewed' | 'search' | 'cart_updated' | 'checkout_started';
  at: string;
  [fact: string]: string;
}

/** The steps in the lines that the page keeps; what is not understood is left out. */
export function stepsIn(lines: readonly string[]): Step[] {
  return lines.flatMap((line) => {
    try {
      return step(JSON.parse(line) as Record<string, unknown>);
    } catch {
      return [];
    }
  });
}

function step(said: Record<string, unknown>): Step[] {
  const at = String(said.at);
  const fact = (type: Step['type'], facts: Record<string, unknown>): Step[] => {
    const known = Object.entries(facts).map(([name, value]) => [name, short(value)] as const);
    return [{ ...Object.fromEntries(known.filter(([, value]) => value !== '')), type, at }];
  };
  if (said.page) {
    const { title, url } = Object(said.page);
    return fact('page_viewed', { title, url: bare(url) });
  }
  if (said.product) {
    const { title, url, price } = Object(said.product);
    return fact('product_viewed', { title, url: bare(url), price });
  }
  if (said.search) {
    return fact('search', { query: said.search });
  }
  if (said.cart) {
    const { items, total } = Object(said.cart);
    return fact('cart_updated', { items: inCart(items), total });
  }
  return said.checkout ? fact('checkout_started', {}) : [];
}

/** An address without what may be personal in it: its question mark and fragment. */
export function bare(address: unknown): string {
  try {
    const url = new URL(String(address ?? ''));
    return /^https?:$/.test(url.protocol) ? url.origin + url.pathname : '';
  } catch {
    return '';
  }
}

function inCart(items: unknown): string {
  const list = Array.isArray(items) ? items.slice(0, 20) : [];
  return list.map((item) => `${Number(Object(item).quantity) || 1} × ${short(Object(item).title)}`).join(', ') || '0';
}

function short(value: unknown): string {
  return value === undefined || value === null ? '' : String(value).slice(0, 300);
}
