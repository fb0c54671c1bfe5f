const ADDRESS = /https?:\/\/[^\s<>"'`]+[^\s<>"'`.,;:!?)\]}]/g;

/** A piece of a text: words, or a web address. */
export type Piece = { text: string; href?: string };

/** A text with its web addresses set apart. Only http and https: nothing else may be a link. */
export function pieces(text: string): Piece[] {
  const all: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const href = safe(found[0]);
    if (href) {
      all.push({ text: text.slice(from, found.index) }, { text: found[0], href });
      from = found.index + found[0].length;
    }
  }
  all.push({ text: text.slice(from) });
  return all.filter((piece) => piece.text !== '');
}

function safe(address: string): string | null {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}
