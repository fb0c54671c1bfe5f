import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { blocksOf, TicketMarkdown } from './TicketMarkdown';

const TICKET = 'Wants a \\*new\\* mug\\.\n\n### Details\n\n- **Email:** jane\\@example\\.com\n- **Name:** \\*\\*Jane\\*\\* \\<script\\>\n- 09:12 **Shopper:** first  \n  second\n';

describe('a ticket in Markdown', () => {
  it('is headings, items and paragraphs', () => {
    expect(blocksOf(TICKET).map((block) => block.kind)).toEqual(['text', 'heading', 'item', 'item', 'item']);
    expect(blocksOf(TICKET).at(-1)?.text).toBe('09:12 **Shopper:** first\nsecond');
  });

  it('shows signs of shoppers as they are, and bold only what Baton made so', () => {
    const { container } = render(<TicketMarkdown markdown={TICKET} />);
    expect(screen.getByText('Wants a *new* mug.')).toBeTruthy();
    expect([...container.querySelectorAll('b')].map((one) => one.textContent)).toEqual(['Email:', 'Name:', 'Shopper:']);
    expect(container.querySelectorAll('li')[1]?.textContent).toBe('Name: **Jane** <script>');
    expect(container.querySelector('script')).toBeNull();
  });
});
