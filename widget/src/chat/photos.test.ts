import { beforeEach, expect, test, vi } from 'vitest';
import { Refused, Unreachable } from './api';
import { Photos } from './photos';
import { LANGUAGES } from './words';

const words = LANGUAGES.en!;
const file = (name: string) => new File(['x'], name, { type: 'image/png' });
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  URL.createObjectURL = () => 'blob:x';
  URL.revokeObjectURL = () => {};
  vi.stubGlobal('createImageBitmap', async (it: File) => {
    if (it.name.startsWith('bad')) {
      throw new Error('no picture');
    }
    return { close: () => {}, width: 1, height: 1 };
  });
});

function photos(upload: (name: string) => Promise<{ id: string; fileName: string }>): Photos {
  return new Photos(words, { upload: (_, name) => upload(name), fetch: async () => null }, () => {});
}

test('five fit, and one that was taken back is never sent', async () => {
  const sent: string[] = [];
  const chosen = photos(async (name) => {
    sent.push(name);
    return { id: name, fileName: name };
  });
  expect(chosen.add(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(file))).toBe(2);
  chosen.remove(chosen.all[0]!);
  expect(chosen.add([file('h')])).toBe(0);
  expect((await chosen.send())?.map((it) => it.id)).toEqual(['b', 'c', 'd', 'e', 'h']);
  expect(sent).toHaveLength(5);
  expect(chosen.all).toEqual([]);
});

test('what is no photo says so at once and holds nothing up', async () => {
  const chosen = photos(async (name) => ({ id: name, fileName: name }));
  chosen.add([file('bad'), file('good')]);
  await settled();
  expect(chosen.all[0]?.failed).toBe(words.notPicture);
  expect((await chosen.send())?.map((it) => it.id)).toEqual(['good']);
  expect(chosen.all.map((it) => it.name)).toEqual(['bad']);
});

test('one that does not get through keeps the message back and is tried again, alone', async () => {
  let network = false;
  const sent: string[] = [];
  const chosen = photos(async (name) => {
    sent.push(name);
    if (name === 'b' && !network) {
      throw new Unreachable();
    }
    return { id: name, fileName: name };
  });
  chosen.add(['a', 'b'].map(file));
  expect(await chosen.send()).toBeNull();
  expect(chosen.all.map((it) => it.failed)).toEqual([null, words.uploadFailed]);
  network = true;
  expect((await chosen.send())?.map((it) => it.id)).toEqual(['a', 'b']);
  expect(sent).toEqual(['a', 'b', 'b']);
});

test.each([
  [413, words.tooLarge],
  [415, words.notPicture],
  [409, words.tooMany],
  [500, words.uploadFailed],
])('a no of the server (%i) is put into words', async (status, said) => {
  const chosen = photos(async () => {
    throw new Refused(status, 'x', 0);
  });
  chosen.add([file('a')]);
  expect(await chosen.send()).toBeNull();
  expect(chosen.all[0]?.failed).toBe(said);
});

test('photos of before are fetched once, and again only where nobody answered', async () => {
  const answers: Record<string, Blob | null | undefined> = { there: new Blob(['x']), gone: null, later: undefined };
  const asked: string[] = [];
  const upload = () => Promise.reject(new Unreachable());
  const kept = new Photos(words, { upload, fetch: async (id) => (asked.push(id), answers[id]) }, () => {});
  for (const id of ['there', 'there', 'gone', 'later']) {
    void kept.want(id);
  }
  await settled();
  for (const id of ['there', 'gone', 'later']) {
    void kept.want(id);
  }
  await settled();
  expect(asked).toEqual(['there', 'gone', 'later', 'later']);
  expect([...kept.sent]).toEqual([['there', 'blob:x'], ['gone', null]]);
  void kept.want('later');
  kept.clear();
  answers.later = new Blob(['x']);
  await settled();
  expect(kept.sent.size).toBe(0);
});
