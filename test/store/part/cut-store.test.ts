// A part is a knowledge base: everything that is checked of one holds for it, and all that stays is as it was in the whole.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHECKS } from '../../../src/store/checks/index.js';
import { cutStore, type Store, TABLES } from '../../../src/store/index.js';
import { rowsOf } from '../../../src/store/part/copy-rows.js';
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
const note = { filters: ['a test'], hues: [3, 1, 2] };

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
