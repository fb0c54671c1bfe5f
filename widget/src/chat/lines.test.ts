import { expect, test } from 'vitest';
import { Lines } from './lines';

const STREAM = ': hello\n\nid: 1\nevent: message\ndata: {"text":"é\\n"}\n\nevent:handoff\r\ndata:{"a":\r\ndata:1}\r\n\r\ndata: not json\n\nevent: typing\n\n';

test('events are the same wherever the stream is cut', () => {
  for (let cut = 0; cut <= STREAM.length; cut++) {
    const heard: unknown[] = [];
    const lines = new Lines((name, data) => heard.push([name, data]));
    lines.take(STREAM.slice(0, cut));
    lines.take(STREAM.slice(cut));
    expect(heard).toEqual([
      ['message', { text: 'é\n' }],
      ['handoff', { a: 1 }],
    ]);
  }
});
