import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refused, Unreachable } from './api';
import { Memory } from './memory';
import type { Answer, Unsent } from './messages';
import { Outbox } from './outbox';

const NOTHING: Answer = { messages: [], handoff: null };
const item = (id: string): Unsent => ({ id, kind: 'message', text: `text ${id}`, attachments: [] });

let memory: Memory;
let said: string[];

function outbox(send: (item: Unsent) => Promise<Answer>): Outbox {
  return new Outbox(memory, send, {
    sending: () => {},
    answered: (it) => said.push(`answered ${it.id}`),
    waiting: (it) => said.push(`waiting ${it.id}`),
    refused: (it, why) => said.push(`refused ${it.id} ${why.status}`),
    gone: () => said.push('gone'),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  memory = new Memory({ shared: null, tab: null }, () => {});
  said = [];
});
afterEach(() => vi.useRealTimers());

test('what got no answer is sent again under the same id, in order', async () => {
  const sent: string[] = [];
  let reachable = false;
  const box = outbox(async (it) => {
    sent.push(it.id);
    if (!reachable) {
      throw new Unreachable();
    }
    return NOTHING;
  });
  await box.add(item('a'));
  await box.add(item('b'));
  expect(box.items.map((it) => it.id)).toEqual(['a', 'b']);
  reachable = true;
  await vi.advanceTimersByTimeAsync(1500);
  expect(sent).toEqual(['a', 'a', 'a', 'b']);
  expect(said).toEqual(['waiting a', 'waiting a', 'answered a', 'answered b']);
  expect(box.items).toEqual([]);
});

test('pauses grow, and the server may name one', async () => {
  let tries = 0;
  const box = outbox(async () => {
    tries += 1;
    throw tries === 1 ? new Refused(429, '', 7) : new Refused(503, '', 0);
  });
  await box.add(item('a'));
  await vi.advanceTimersByTimeAsync(6900);
  expect(tries).toBe(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(tries).toBe(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tries).toBeLessThan(8);
});

test('a refused message does not hold up the next one', async () => {
  const box = outbox(async (it) => {
    if (it.id === 'a') {
      throw new Refused(400, 'no', 0);
    }
    return NOTHING;
  });
  await Promise.all([box.add(item('a')), box.add(item('b'))]);
  await vi.advanceTimersByTimeAsync(10);
  expect(said).toEqual(['refused a 400', 'answered b']);
});

test('a lost conversation takes nothing along: the message goes to the next one, once', async () => {
  let tries = 0;
  const box = outbox(async () => {
    tries += 1;
    if (tries === 1) {
      throw new Refused(404, '', 0);
    }
    return NOTHING;
  });
  await box.add(item('a'));
  expect(said).toEqual(['gone', 'answered a']);
  const stubborn = outbox(async () => {
    throw new Refused(404, '', 0);
  });
  await stubborn.add(item('b'));
  expect(said.slice(2)).toEqual(['gone', 'refused b 404']);
});

test('what is not sent survives a reload', async () => {
  let kept: string | null = null;
  memory = new Memory({ shared: null, tab: null }, (where, text) => {
    kept = where === 'tab' ? text : kept;
  });
  await outbox(async () => {
    throw new Unreachable();
  }).add(item('a'));
  memory = new Memory({ shared: null, tab: kept }, () => {});
  await outbox(async () => NOTHING).now();
  expect(said).toEqual(['waiting a', 'answered a']);
});
