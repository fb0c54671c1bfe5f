import { describe, expect, it } from 'vitest';
import { csv } from './csv';

describe('CSV', () => {
  it('quotes what would break a row', () => {
    expect(csv([['a', 'b "c", d', 'e\nf']])).toBe('a,"b ""c"", d","e\nf"\r\n');
  });

  it('lets no cell be a formula', () => {
    expect(csv([['=1+1', '@x', '-2', 'fine']])).toBe("'=1+1,'@x,'-2,fine\r\n");
  });
});
