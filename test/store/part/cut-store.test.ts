// A part is a knowledge base: everything that is checked of one holds for it, and all that stays is as it was in the whole.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKS } from '../../../src/store/checks/index.js';
import {
  cutStore,
  readContentHash,
  readPairColumns,
  readPartFacts,
  type Store,
  TABLES,
} from '../../../src/store/index.js';
import { rowsOf } from '../../../src/store/part/copy-rows.js';
import { Database } from '../../../src/store/sqlite.js';
import { type OpenedStore, storeOf } from '../../export/nasty-store.js';
import { makeKnowledge } from '../../fixtures/knowledge.js';

const knowledge = makeKnowledge();
const PAPERS = knowledge.papers.length;
const CONCEPTS = knowledge.resolution.concepts.length;

let opened: OpenedStore;
beforeAll(() => {
  opened = storeOf(knowledge);
});
afterAll(() => opened.end());

const numbers = (length: number): ReadonlySet<number> => new Set(Array.from({ length }, (_, i) => i));
const note = { filters: ['a first wish'], hues: [3, 1, 2] };

function cut(papers: ReadonlySet<number>, concepts: ReadonlySet<number>, whole: Store = opened.store): Store {
  return cutStore(whole, { papers, concepts }, note);
}

const flawsOf = (store: Store) =>
  CHECKS.flatMap(({ id, flaws }) => Array.from(flaws(store), (flaw) => ({ id, ...flaw })));

const PARTS: readonly (readonly [string, ReadonlySet<number>, ReadonlySet<number>])[] = [
  ['everything', numbers(PAPERS), numbers(CONCEPTS)],
  ['some papers', new Set([1, 2, 5]), numbers(CONCEPTS)],
  ['some concepts', numbers(PAPERS), new Set([0, 3, 4, 7, 11])],
  ['some of both', new Set([0, 2, 3, 6]), new Set([1, 2, 3, 8, 9, 14])],
  ['one paper', new Set([4]), numbers(CONCEPTS)],
  ['papers alone', numbers(PAPERS), new Set()],
  ['nothing', new Set(), new Set()],
];

describe.each(PARTS)('a part of %s', (_, papers, concepts) => {
  test('is sound', () => {
    using part = cut(papers, concepts);
    expect(flawsOf(part)).toEqual([]);
  });
});

test('a part of everything has the rows of the whole', () => {
  using part = cut(numbers(PAPERS), numbers(CONCEPTS));
  const own: readonly string[] = ['meta', 'diagnostics', 'abstract_blocks'];
  for (const { name } of TABLES)
    if (!own.includes(name))
      expect([name, ...rowsOf(part, name)]).toEqual([name, ...rowsOf(opened.store, name)]);
  const abstracts = (store: Store) => store.all('SELECT * FROM abstracts ORDER BY paper');
  expect(abstracts(part)).toEqual(abstracts(opened.store));
});

describe('what stays', () => {
  const [papers, concepts] = [new Set([0, 2, 3, 6]), new Set([1, 2, 3, 8, 9, 14])];

  test('is where it was, under its id, in its community', () => {
    using part = cut(papers, concepts);
    const places = 'SELECT id, x, y, size, community, subcommunity, page_rank, stability FROM concepts';
    const all = opened.store.all(places);
    const stayed = part.all(places);
    expect(stayed.length).toBeGreaterThan(3);
    expect(all).toEqual(expect.arrayContaining([...stayed]));
  });

  test('is vouched for by the papers that stay, where others vouched with them', () => {
    using part = cut(papers, numbers(CONCEPTS));
    const papersOf = (store: Store) =>
      store.all<{ concept_id: string; alias: string; paper_ids: string | null }>(
        'SELECT * FROM merges_named',
      );
    const staying = [...papers].map((paper) => knowledge.papers[paper]!.id);
    const expected = papersOf(opened.store).map(({ concept_id: concept, alias, paper_ids: all }) => [
      concept,
      alias,
      (all ?? '').split(' ').filter((id) => staying.includes(id)),
    ]);
    const found = papersOf(part).map(({ concept_id: concept, alias, paper_ids: all }) => [
      concept,
      alias,
      (all ?? '').split(' ').filter(Boolean),
    ]);
    expect(found.length).toBeGreaterThan(0);
    expect(expected).toEqual(expect.arrayContaining(found));
  });

  test('is the same, row by row, each time', () => {
    using first = cut(papers, concepts);
    using second = cut(papers, concepts);
    expect(readContentHash(second)).toBe(readContentHash(first));
    expect(readContentHash(first)).not.toBe(readContentHash(opened.store));
  });

  test('depends on the filters that are noted with it', () => {
    using first = cut(papers, concepts);
    using other = cutStore(opened.store, { papers, concepts }, { filters: ['another wish'] });
    expect(readContentHash(other)).not.toBe(readContentHash(first));
  });
});

describe('what a part knows of the whole', () => {
  test('is nothing where it is no part', () => expect(readPartFacts(opened.store)).toBeUndefined());

  test('is its counts, the filters and the colours', () => {
    using part = cut(new Set([1]), numbers(CONCEPTS));
    const facts = readPartFacts(part)!;
    expect([facts.filters, facts.hues]).toEqual([note.filters, note.hues]);
    expect(facts.whole.get('counts.papers')).toBe(String(PAPERS));
    expect(facts.whole.get('counts.concepts')).toBe(String(CONCEPTS));
    expect(facts.whole.get('content_hash')).toBe(readContentHash(opened.store));
  });

  test('is of the first whole where it is a part of a part', () => {
    using first = cut(new Set([1, 2, 5]), numbers(CONCEPTS));
    using second = cutStore(
      first,
      { papers: new Set([0, 1]), concepts: numbers(CONCEPTS) },
      { filters: ['a second wish'], hues: [0] },
    );
    const facts = readPartFacts(second)!;
    expect(facts.filters).toEqual(['a first wish', 'a second wish']);
    expect(facts.hues).toEqual(note.hues);
    expect(facts.whole.get('counts.papers')).toBe(String(PAPERS));
    expect(flawsOf(second)).toEqual([]);
  });
});

test('pairs of fewer papers are none where more are asked for', () => {
  const wanted = { papers: numbers(PAPERS), concepts: numbers(CONCEPTS) };
  using part = cutStore(opened.store, wanted, { ...note, fewestShared: 2 });
  const counts = (store: Store) => [...readPairColumns(store).papers];
  expect(counts(part)).toEqual(counts(opened.store).filter((papers) => papers >= 2));
  expect(flawsOf(part)).toEqual([]);
});

test('a disk that is full is told by the folder that it is about', () => {
  const full = () => {
    throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
  };
  const papers = Object.assign(new Set<number>(), { has: full });
  expect(() => cut(papers, new Set())).toThrow(expect.objectContaining({ code: 'store-unwritable' }));
});
