import { describe, expect, it } from 'vitest';
import { turnsOf, type Said } from './conversations';

const said = (seq: number, author: string, rule?: string): Said => ({
  seq,
  author,
  text: String(seq),
  at: '2026-11-26T12:00:00Z',
  attachments: [],
  decision: rule ? { heard: [], rules: [rule], known: {} } : undefined,
});

describe('the turns of a conversation', () => {
  it('put replies behind what they answer, and the reason with them', () => {
    const turns = turnsOf([said(1, 'assistant'), said(2, 'shopper', 'asks'), said(3, 'assistant'), said(4, 'assistant'), said(5, 'shopper', 'submits')]);
    expect(turns.map((turn) => turn.messages.map((one) => one.seq))).toEqual([[1], [2, 3, 4], [5]]);
    expect(turns.map((turn) => turn.decision?.rules[0])).toEqual([undefined, 'asks', 'submits']);
  });

  it('begin anew when the assistant speaks up by itself', () => {
    const turns = turnsOf([said(1, 'shopper', 'asks'), said(2, 'assistant'), said(3, 'assistant', 'rescued')]);
    expect(turns.map((turn) => turn.messages.length)).toEqual([2, 1]);
  });

  it('do not mix what is said to an agent without a decision', () => {
    expect(turnsOf([said(1, 'shopper'), said(2, 'agent'), said(3, 'shopper')])).toHaveLength(2);
  });
});
