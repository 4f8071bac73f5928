// Why names are one: a reader asks with any two names, in either order.
import { describe, expect, test } from 'vitest';
import { QUERIES } from '../../src/query/index.js';
import { mergeChain } from '../../src/query/merge-chain.js';
import { openFixture } from './opened-fixture.js';

const kb = openFixture();

const whySame = QUERIES.find(({ id }) => id === 'why-same')!;
const printed = (concept: string, alias: string) =>
  whySame.table(whySame.run(kb, { concept, alias })).join('\n');

describe('two names of one concept are connected by the lines of the ledger', () => {
  test.each([
    ['an acronym and its long form', 'EWC', 'elastic weight consolidation', ['acronym']],
    ['an id stands for the label', 'elastic-weight-consolidation', 'EWC', ['acronym']],
    ['in another spelling', 'ewc', 'Elastic Weight Consolidations', ['acronym']],
    ['by way of a third name', 'CL', 'continual learning', ['acronym', 'thesaurus']],
    ['a plural and the long form', 'LLMs', 'large language model', ['plural', 'acronym']],
    ['an ambiguous name, in the sense of the other', 'CL', 'curriculum learning', ['acronym']],
  ])('%s: %s and %s', (_, a, b, rules) => {
    const there = kb.whySame(a, { alias: b });
    expect(there.same).toBe(true);
    expect(there.reasons.map(({ rule }) => rule)).toEqual(rules);
    const back = kb.whySame(b, { alias: a });
    expect(back.reasons.map(({ rule }) => rule)).toEqual([...rules].reverse());
  });

  test('with papers that a reader can look up', () => {
    expect(kb.whySame('EWC', { alias: 'elastic weight consolidation' }).reasons).toMatchObject([
      {
        alias: 'EWC',
        target: 'elastic weight consolidation',
        support: 1,
        papers: [{ id: '10.1000/ewc.2017' }],
      },
    ]);
  });
});

test('different concepts are said to be different, each named', () => {
  expect(kb.whySame('EWC', { alias: 'RAG' })).toMatchObject({
    same: false,
    concept: { id: 'elastic-weight-consolidation' },
    other: { id: 'retrieval-augmented-generation' },
    reasons: [],
  });
  expect(printed('EWC', 'RAG')).toBe(
    'different concepts: "EWC" is elastic weight consolidation (method, 2 papers, id elastic-weight-consolidation), ' +
      '"RAG" is retrieval-augmented generation (method, 2 papers, id retrieval-augmented-generation)',
  );
});

test('one name in two spellings needs no reason', () => {
  expect(printed('ImageNet', 'imagenet')).toMatch(
    /are one concept, ImageNet .*: they are one name but for spelling$/,
  );
});

test('what connects them is printed under the verdict', () => {
  const lines = printed('RAG', 'retrieval-augmented generation').split('\n');
  expect(lines[0]).toMatch(/^"RAG" and "retrieval-augmented generation" are one concept/);
  expect(lines.at(-1)).toMatch(/^RAG +retrieval-augmented generation +acronym +1 +arxiv:2005\.11401$/);
});

test('a second name that is not there is refused', () => {
  expect(() => kb.whySame('EWC', { alias: 'no such name' })).toThrow('concept: found "no such name"');
});

describe('chains of the ledger', () => {
  const lines = [
    { alias: 'a', target: 'b', rule: 1 },
    { alias: 'a', target: 'b', rule: 2 },
    { alias: 'c', target: 'b', rule: 3 },
    { alias: 'x', target: 'y', rule: 4 },
  ];
  test.each([
    ['every line of a step', ['a'], ['b'], [1, 2]],
    ['against the direction of the lines', ['b'], ['c'], [3]],
    ['the nearest of several names', ['a', 'c'], ['b'], [1, 2]],
    ['none where a name is in both', ['a'], ['a'], []],
    ['undefined where nothing connects them', ['a'], ['x'], undefined],
  ])('%s', (_, from, to, rules) => {
    expect(mergeChain(lines, new Set(from), new Set(to))?.map(({ rule }) => rule)).toEqual(rules);
  });
});
