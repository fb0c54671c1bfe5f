import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TicketBody } from './TicketBody';

describe('a ticket of hostile words', () => {
  it('shows them as text and makes nothing of them', () => {
    const { container } = render(
      <TicketBody html={'<p onclick="x()">Hi &lt;b&gt;<img src=x onerror=alert(1)><a href="javascript:x()">press</a></p><script>y()</script>'} />,
    );
    expect(container.textContent).toBe('Hi <b>press');
    expect(container.querySelectorAll('img, a, script, [onclick]')).toHaveLength(0);
  });

  it('keeps the shape of a ticket', () => {
    const { container } = render(<TicketBody html={'<table>\n<tbody><tr><th align="left">Email</th><td>a@b.example</td></tr>\n</tbody></table>'} />);
    expect(container.querySelector('th')?.textContent).toBe('Email');
    expect(container.querySelector('td')?.textContent).toBe('a@b.example');
  });
});
