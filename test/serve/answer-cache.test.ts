// Answers are worked out once, packed once, and let go by size, the one not asked for longest first; large ones are kept packed.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type CacheBounds, createAnswerCache } from '../../src/serve/answer-cache.js';
import type { Coding } from '../../src/serve/compression.js';

/** As the cache counts it: with what surrounds an answer under a key of one letter. */
const AROUND = 514;
const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(120);

function counted(bounds: CacheBounds) {
  const cache = createAnswerCache(bounds);
  const made: string[] = [];
  const ask = (key: string, length: number, coding?: Coding) =>
    cache.give(key, coding, () => {
      made.push(key);
      return { plain: bytes(length) };
    });
  return { cache, made, ask };
}

test('an answer is made once', async () => {
  const { ask, made } = counted({ mostBytes: AROUND + 10 });
  expect((await ask('a', 10)).bytes).toBe((await ask('a', 10)).bytes);
  expect(made).toEqual(['a']);
});

test('the one not asked for longest goes first', async () => {
  const { ask, made } = counted({ mostBytes: 2 * (AROUND + 40) });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key, 40);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('an answer that is larger than the whole cache is given and not kept', async () => {
  const { ask, made } = counted({ mostBytes: 100 });
  expect((await ask('a', 1000)).bytes).toHaveLength(1000);
  await ask('a', 1000);
  expect(made).toEqual(['a', 'a']);
});

test('a failure is not kept', async () => {
  const { cache, ask } = counted({ mostBytes: 100 });
  const fail = () => {
    throw new Error('no');
  };
  await expect(cache.give('a', undefined, fail)).rejects.toThrow('no');
  expect((await ask('a', 10)).bytes).toHaveLength(10);
});

test('an answer is packed once, however many ask at a time, and counts', async () => {
  const { ask, made } = counted({ mostBytes: 2 * AROUND + 2100 });
  const [first, second] = await Promise.all([ask('a', 2000, 'gzip'), ask('a', 2000, 'gzip')]);
  expect(new Uint8Array(gunzipSync(first.bytes))).toEqual(bytes(2000));
  expect(second.bytes).toBe(first.bytes);
  await ask('b', 90);
  await ask('a', 2000);
  expect(made).toEqual(['a', 'b', 'a']);
});

test('an answer that packing would not make smaller is sent plain', async () => {
  const { ask } = counted({});
  expect(await ask('a', 1000, 'br')).toMatchObject({ coding: undefined, plainLength: 1000 });
  expect(await ask('b', 2000, 'br')).toMatchObject({ coding: 'br', plainLength: 2000 });
});

test('a packed answer holds on to no more than its bytes', async () => {
  const { ask } = counted({});
  for (const coding of ['br', 'gzip'] as const) {
    const packed = (await ask('a', 2000, coding)).bytes;
    expect(packed.buffer.byteLength).toBe(packed.length);
  }
});

test('a large answer is kept packed, though plain it is larger than the whole cache', async () => {
  const { ask, made } = counted({ mostBytes: 10_000, large: 50_000 });
  expect((await ask('a', 100_000, 'br')).bytes.length).toBeLessThan(1000);
  const { bytes: packed } = await ask('a', 100_000, 'br');
  expect(new Uint8Array(brotliDecompressSync(packed))).toEqual(bytes(100_000));
  expect(made).toEqual(['a']);
});

test('whoever takes no packed answer, or another coding, gets a large one all the same', async () => {
  const { ask, made } = counted({ mostBytes: 10_000, large: 50_000 });
  await ask('a', 100_000, 'br');
  const plain = await ask('a', 100_000);
  expect(plain).toMatchObject({ coding: undefined, bytes: bytes(100_000) });
  const { bytes: packed } = await ask('a', 100_000, 'gzip');
  expect(new Uint8Array(gunzipSync(packed))).toEqual(bytes(100_000));
  expect(made).toEqual(['a']);
});

test('thousands of small answers are held within the bound, keys and all', async () => {
  const { ask, made } = counted({ mostBytes: 100 * AROUND });
  for (let i = 0; i < 1000; i++) await ask(`question ${i}`, 1);
  await ask('question 999', 1);
  await ask('question 850', 1);
  expect(made).toHaveLength(1001);
});
