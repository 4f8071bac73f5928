import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Knowledge } from '../../src/model/index.js';
import {
  hashContent,
  openStore,
  packAbstracts,
  readContentHash,
  startKnowledgeBase,
  writeKnowledgeBase,
} from '../../src/store/index.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { temporaryFolder } from './folder.js';
import { NO_EDGES } from './no-edges.js';

const at = temporaryFolder();

const knowledge = makeKnowledge();

/** A title that is no text, which the schema refuses half-way through the write. */
const broken: Knowledge = {
  ...knowledge,
  papers: knowledge.papers.map((paper, i) =>
    i === 5 ? { ...paper, title: null as unknown as string } : paper,
  ),
};

const litterBeside = (path: string) =>
  readdirSync(dirname(path)).filter((name) => name.endsWith('.building'));

test('two builds of the same knowledge are the same to the byte', () => {
  const [first, second] = [at('first.db'), at('second.db')];
  expect(writeKnowledgeBase(first, knowledge)).toEqual(writeKnowledgeBase(second, makeKnowledge()));
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
});

describe('the content hash', () => {
  const path = at('hash.db');
  const { contentHash } = writeKnowledgeBase(path, knowledge);

  test('is in the file and follows from its rows', () => {
    using store = openStore(path);
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(readContentHash(store)).toBe(contentHash);
    expect(hashContent(store)).toBe(contentHash);
  });

  test.each<[string, Knowledge]>([
    ['a year', { ...knowledge, papers: knowledge.papers.map((paper) => ({ ...paper, year: 1999 })) }],
    [
      'the order of two papers with all that is theirs',
      { ...knowledge, papers: [...knowledge.papers].reverse() },
    ],
    ['a setting', { ...knowledge, provenance: { ...knowledge.provenance, seed: '43' } }],
    ['a diagnostic', { ...knowledge, diagnostics: [] }],
  ])('changes with %s', (_, other) => {
    expect(writeKnowledgeBase(at('other.db'), other).contentHash).not.toBe(contentHash);
  });

  test('tells which of two facts is missing', () => {
    const hashWith = (facts: object) =>
      writeKnowledgeBase(at('other.db'), {
        ...knowledge,
        papers: knowledge.papers.map(({ doi: _, venue: __, ...paper }) => ({ ...paper, ...facts })),
      }).contentHash;
    expect(hashWith({ doi: 'x' })).not.toBe(hashWith({ venue: 'x' }));
  });

  test('no longer fits once a row was changed', () => {
    const changed = at('changed.db');
    writeFileSync(changed, readFileSync(path));
    const database = new Database(changed);
    database.exec("UPDATE concepts SET label = 'something else' WHERE concept = 3");
    database.close();
    using store = openStore(changed);
    expect(hashContent(store)).not.toBe(contentHash);
  });
});

describe('a write that fails', () => {
  test('leaves the old file as it was and nothing beside it', () => {
    const path = at('kept.db');
    writeKnowledgeBase(path, knowledge);
    const before = readFileSync(path);
    expect(() => writeKnowledgeBase(path, broken)).toThrow(/^[^\n]*kept\.db: found [^\n]+, expected [^\n]+$/);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(litterBeside(path)).toEqual([]);
  });

  test('says so in one line where the folder is not there', () => {
    const path = at('no-such-folder/graph.db');
    expect(() => writeKnowledgeBase(path, knowledge)).toThrow(
      expect.objectContaining({ code: 'store-unwritable', message: expect.stringMatching(/^[^\n]+$/) }),
    );
  });
});

describe('a write in two parts', () => {
  test('is the same file as one at once', () => {
    const [once, parts] = [at('once.db'), at('parts.db')];
    writeKnowledgeBase(once, knowledge);
    using writer = startKnowledgeBase(parts);
    writer.writeWoven(knowledge);
    expect(existsSync(parts)).toBe(false);
    writer.finish(knowledge);
    expect(readFileSync(parts).equals(readFileSync(once))).toBe(true);
    expect(litterBeside(parts)).toEqual([]);
  });

  test('is the same file where its abstracts came packed', () => {
    const [once, parts] = [at('once.db'), at('packed.db')];
    writeKnowledgeBase(once, knowledge);
    using writer = startKnowledgeBase(parts);
    writer.writeWoven(knowledge, packAbstracts(knowledge.papers.map(({ abstract }) => abstract)));
    writer.finish(knowledge);
    expect(readFileSync(parts).equals(readFileSync(once))).toBe(true);
  });

  test.each<[string, (path: string) => void]>([
    ['before anything is written', (path) => startKnowledgeBase(path)[Symbol.dispose]()],
    [
      'between the two',
      (path) => {
        using writer = startKnowledgeBase(path);
        writer.writeWoven(knowledge);
      },
    ],
    [
      'by a fault in the second',
      (path) => {
        using writer = startKnowledgeBase(path);
        writer.writeWoven(knowledge);
        expect(() => writer.finish(broken)).toThrow(expect.objectContaining({ code: 'store-unwritable' }));
      },
    ],
    [
      'because the file is no longer the one it was to replace',
      (path) => {
        using writer = startKnowledgeBase(path, { replaces: 'another content' });
        writer.writeWoven(knowledge);
        expect(() => writer.finish(knowledge)).toThrow(expect.objectContaining({ code: 'store-changed' }));
      },
    ],
  ])('given up %s leaves the old file and nothing beside it', (_, giveUp) => {
    const path = at('given-up.db');
    writeKnowledgeBase(path, knowledge);
    const before = readFileSync(path);
    giveUp(path);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(litterBeside(path)).toEqual([]);
  });
});

describe('a file left by an earlier run', () => {
  test('is cleared where nobody writes to it', () => {
    const path = at('after-crash.db');
    writeFileSync(`${path}.123-0.building`, 'half a database');
    writeFileSync(`${path}.124-0.building`, '');
    writeKnowledgeBase(path, knowledge);
    expect(litterBeside(path)).toEqual([]);
  });

  test('means another build where somebody does, which goes on unharmed', () => {
    const path = at('busy.db');
    const other = new Database(`${path}.125-0.building`);
    other.exec('BEGIN EXCLUSIVE; CREATE TABLE half (done)');
    expect(() => writeKnowledgeBase(path, knowledge)).toThrow(
      expect.objectContaining({ code: 'store-busy' }),
    );
    expect(() => other.exec('COMMIT')).not.toThrow();
    other.close();
    writeKnowledgeBase(path, knowledge);
    expect(litterBeside(path)).toEqual([]);
  });
});

test('a reader goes on with what it opened while a new build takes the name', () => {
  const path = at('read-on.db');
  writeKnowledgeBase(path, knowledge);
  using before = openStore(path);
  const { contentHash } = writeKnowledgeBase(path, { ...knowledge, provenance: { seed: '7' } });
  expect(hashContent(before)).toBe(readContentHash(before));
  using after = openStore(path);
  expect(readContentHash(after)).toBe(contentHash);
  expect(readContentHash(before)).not.toBe(contentHash);
});

test('an empty knowledge base can be written and read', () => {
  const none = new Int32Array(0);
  const path = at('empty.db');
  const { contentHash } = writeKnowledgeBase(path, {
    ...knowledge,
    papers: [],
    extractions: [],
    resolution: { concepts: [], ledger: [], conceptOf: none },
    edges: NO_EDGES,
    communities: { ...knowledge.communities, communities: [], ofConcept: [none], ofPaper: [none] },
  });
  using store = openStore(path);
  expect(hashContent(store)).toBe(contentHash);
});
