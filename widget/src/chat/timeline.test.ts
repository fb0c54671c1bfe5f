import { expect, test } from 'vitest';
import type { Author, Message, Unsent } from './messages';
import { Timeline } from './timeline';

const message = (seq: number, author: Author, text: string): Message => ({ id: `s${seq}`, seq, author, text, attachments: [], at: '2026-01-01T10:00:00Z' });
const mine = (id: string, text: string): Unsent => ({ id, kind: 'message', text, attachments: [] });
const texts = (timeline: Timeline) => timeline.all.map((entry) => entry.text);

test('messages stand in their order, each once, however they arrive', () => {
  const timeline = new Timeline();
  [3, 1, 2, 3, 1].forEach((seq) => timeline.take(message(seq, 'assistant', `m${seq}`)));
  expect(texts(timeline)).toEqual(['m1', 'm2', 'm3']);
  expect(timeline.complete).toBe(3);
  timeline.take(message(5, 'agent', 'm5'));
  expect(timeline.complete).toBe(3);
});

test('the own message is shown at once and not a second time', () => {
  const timeline = new Timeline();
  timeline.take(message(1, 'assistant', 'hello'));
  timeline.say(mine('a', 'my order'));
  expect(timeline.all.at(-1)?.state).toBe('sending');
  timeline.take(message(2, 'shopper', 'my order'));
  timeline.answered(mine('a', 'my order'), [message(3, 'assistant', 'which one?')]);
  timeline.take(message(3, 'assistant', 'which one?'));
  expect(texts(timeline)).toEqual(['hello', 'my order', 'which one?']);
});

test('a message whose words the server changed stands once, too', () => {
  const timeline = new Timeline();
  timeline.say(mine('a', 'card 4111 1111 1111 1111'));
  timeline.take(message(1, 'shopper', 'card •••• 1111'));
  timeline.answered(mine('a', 'card 4111 1111 1111 1111'), [message(2, 'assistant', 'never send those')]);
  expect(texts(timeline)).toEqual(['card •••• 1111']);
});

test('a message sent before a reload and answered after it stands once', () => {
  const timeline = new Timeline();
  timeline.take(message(1, 'shopper', 'hi'));
  timeline.take(message(2, 'assistant', 'hello'));
  timeline.say(mine('a', 'hi'));
  timeline.answered(mine('a', 'hi'), [message(2, 'assistant', 'hello')]);
  expect(texts(timeline)).toEqual(['hi', 'hello']);
});

test('what another tab said does not take the place of what this one is sending', () => {
  const timeline = new Timeline();
  timeline.say(mine('a', 'from here'));
  timeline.take(message(1, 'shopper', 'from there'));
  expect(texts(timeline)).toEqual(['from there', 'from here']);
});
