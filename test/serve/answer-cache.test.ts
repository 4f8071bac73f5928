// Answers are worked out once, packed once, and let go by size, the one not asked for longest first.
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createAnswerCache } from '../../src/serve/answer-cache.js';

/** As the cache counts it: with what surrounds an answer under a key of one letter. */
const AROUND = 514;
const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(120);

function counted(mostBytes: number) {
  const cache = createAnswerCache(mostBytes);
  const made: string[] = [];
  const ask = (key: string, length: number) =>
    cache.plain(key, () => {
      made.push(key);
      return { plain: bytes(length) };
    });
  return { cache, made, ask };
}

test('an answer is made once', () => {
  const { ask, made } = counted(AROUND + 10);
  expect(ask('a', 10)).toBe(ask('a', 10));
  expect(made).toEqual(['a']);
});

test('the one not asked for longest goes first', () => {
  const { ask, made } = counted(2 * (AROUND + 40));
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key, 40);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('an answer that is larger than the whole cache is given and not kept', () => {
  const { ask, made } = counted(100);
  expect(ask('a', 1000).plain).toHaveLength(1000);
  ask('a', 1000);
  expect(made).toEqual(['a', 'a']);
});

test('a failure is not kept', () => {
  const { cache, ask } = counted(100);
  const fail = () => {
    throw new Error('no');
  };
  expect(() => cache.plain('a', fail)).toThrow('no');
  expect(ask('a', 10).plain).toHaveLength(10);
});

test('a packed answer is packed once, and counts', async () => {
  const { cache, ask, made } = counted(2 * AROUND + 2100);
  const { plain } = ask('a', 2000);
  const packed = await cache.packed('a', plain, 'gzip');
  expect(new Uint8Array(gunzipSync(packed))).toEqual(plain);
  expect(await cache.packed('a', plain, 'gzip')).toBe(packed);
  ask('b', 90);
  ask('a', 2000);
  expect(made).toEqual(['a', 'b', 'a']);
});

test('a packed answer holds on to no more than its bytes', async () => {
  const { cache, ask } = counted(10_000);
  const { plain } = ask('a', 2000);
  for (const coding of ['br', 'gzip'] as const) {
    const packed = await cache.packed('a', plain, coding);
    expect(packed.buffer.byteLength).toBe(packed.length);
  }
});

test('thousands of small answers are held within the bound, keys and all', () => {
  const { ask, made } = counted(100 * AROUND);
  for (let i = 0; i < 1000; i++) ask(`question ${i}`, 1);
  ask('question 999', 1);
  ask('question 850', 1);
  expect(made).toHaveLength(1001);
});
