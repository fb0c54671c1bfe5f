const MOST = 50;

/** What the widget understands; who the customer is and what they pay with is never looked at. */
const STEPS = {
  search_submitted: ({ data }) => ['search', data?.searchResult?.query],
  product_viewed: ({ data }) => ['product', product(data?.productVariant)],
  checkout_started: () => ['checkout', true],
};

/** Writes a shopper's steps where the widget keeps those that it has not told yet. */
export function follow({ analytics, browser, settings }) {
  const key = `baton.${settings.store}.journey`;
  let writing = Promise.resolve();
  for (const [name, read] of Object.entries(STEPS)) {
    analytics.subscribe(name, (event) => {
      const [kind, about] = read(event);
      if (about) {
        const line = JSON.stringify({ at: event.timestamp, [kind]: about });
        // one after the other: each reads what the one before wrote
        writing = writing.then(() => add(browser.sessionStorage, key, line)).catch(() => {});
      }
      return writing;
    });
  }
}

async function add(storage, key, line) {
  const lines = ((await storage.getItem(key)) ?? '').split('\n').filter(Boolean);
  const about = line.slice(line.indexOf(',') + 1);
  if (!lines.some((other) => other.endsWith(about))) {
    await storage.setItem(key, [...lines, line].slice(-MOST).join('\n'));
  }
}

function product(variant) {
  const title = variant?.product?.title;
  const { amount, currencyCode } = variant?.price ?? {};
  return title ? { title: String(title), price: amount === undefined ? undefined : `${amount} ${currencyCode ?? ''}`.trim() } : null;
}
