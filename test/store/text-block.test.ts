// Abstracts are stored compressed, in a form that other programs can read.
import { inflateSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { hashContent, openStore, readPaper, writeKnowledgeBase } from '../../src/store/index.js';
import { createBlockPacker, uncompress, unpackBlock } from '../../src/store/text-block.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { temporaryFolder } from './folder.js';

const at = temporaryFolder();
const packBlock = createBlockPacker();

describe('a block', () => {
  test.each([
    ['long', JSON.stringify(['We study forgetting. '.repeat(50), ''])],
    ['too short to shrink', '["a"]'],
    ['empty', ''],
    ['of many scripts', JSON.stringify(['Poincaré \ud835\udefc 学习 '.repeat(9)])],
    ['far longer than one stretch of output', JSON.stringify(['word '.repeat(100_000)])],
  ])('%s comes back as it was', (_, plain) => {
    const { size, data } = packBlock(plain);
    expect(size).toBe(Buffer.byteLength(plain));
    expect(data.length).toBeLessThanOrEqual(size);
    expect(unpackBlock({ size, data })).toBe(plain);
  });

  test('is a zlib stream', () => {
    const plain = 'learning '.repeat(100);
    expect(inflateSync(packBlock(plain).data).toString()).toBe(plain);
  });

  test.each<[string, (data: Buffer, size: number) => readonly [Uint8Array, number]]>([
    ['a size that is too small', (data, size) => [data, size - 1]],
    ['a size that is too large', (data, size) => [data, 2 ** 40 + size]],
    ['a negative size', (data) => [data, -1]],
    ['bytes that were cut off', (data, size) => [data.subarray(0, -5), size]],
    ['no bytes', (_, size) => [Buffer.alloc(0), size]],
    ['a byte that changed', (data, size) => [data.map((byte, i) => (i === 20 ? byte ^ 4 : byte)), size]],
  ])('%s is refused', (_, spoil) => {
    const { size, data } = packBlock('catastrophic forgetting in neural networks '.repeat(20));
    expect(() => uncompress(...spoil(Buffer.from(data), size))).toThrow();
  });
});

describe('abstracts', () => {
  const knowledge = makeKnowledge();
  const abstracts = ['', 'a "quoted"\n\u0000 line', '𝛼', 'z'.repeat(70_000)];
  const papers = knowledge.papers.map((paper, i) => ({ ...paper, abstract: abstracts[i] ?? paper.abstract }));
  const extractions = knowledge.extractions.map((each) => ({
    ...each,
    sentences: [],
    mentions: [],
    acronyms: [],
  }));
  const none = new Int32Array(0);
  const path = at('abstracts.db');
  writeKnowledgeBase(path, {
    ...knowledge,
    papers,
    extractions,
    resolution: { concepts: [], ledger: [], conceptOf: none },
    edges: {
      ...knowledge.edges,
      paperConcept: { ...knowledge.edges.paperConcept, paper: none, concept: none },
      broader: [],
      relations: [],
    },
    communities: { ...knowledge.communities, communities: [] },
  });

  test('are read as they were written', () => {
    using store = openStore(path);
    expect(papers.map((_, i) => readPaper(store, i).abstract)).toEqual(
      papers.map(({ abstract }) => abstract),
    );
  });

  test('are a view of plain SQL', () => {
    using store = openStore(path);
    expect(store.all('SELECT * FROM abstracts ORDER BY paper')).toEqual(
      papers.map(({ abstract }, paper) => ({ paper, abstract })),
    );
  });

  test('are hashed as they are, however they were compressed', () => {
    using before = openStore(path);
    const expected = hashContent(before);
    const database = new Database(path);
    const blocks = database.prepare('SELECT block, size, data FROM abstract_blocks').all();
    for (const { block, size, data } of blocks as { block: number; size: number; data: Buffer }[])
      database
        .prepare('UPDATE abstract_blocks SET data = ? WHERE block = ?')
        .run(Buffer.from(unpackBlock({ size, data })), block);
    database.close();
    using after = openStore(path);
    expect(hashContent(after)).toBe(expected);
  });

  test('that are damaged are an error in one line', () => {
    const database = new Database(path);
    database.exec("UPDATE abstract_blocks SET data = x'789c00' WHERE block = 0");
    database.close();
    using store = openStore(path);
    const damage = expect.objectContaining({
      code: 'store-damaged',
      message: expect.stringMatching(/^[^\n]+$/),
    });
    expect(() => readPaper(store, 2)).toThrow(damage);
    expect(() => store.all('SELECT * FROM abstracts')).toThrow(damage);
    expect(readPaper(store, 4).abstract).toBe(papers[4]!.abstract);
  });
});
