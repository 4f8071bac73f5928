// Pairs that never meet: which, why, and whether such predictions came true.
import { describe, expect, test } from 'vitest';
import { type Adjacency, adjacencyOf, edgeAt } from '../../src/query/adjacency.js';
import { backTest } from '../../src/query/back-test.js';
import { byLikelihood, scorePairs, unmetPairs } from '../../src/query/unmet-pairs.js';
import { readAdjacencyOf } from '../../src/query/years-adjacency.js';
import { conceptIndex } from '../fixtures/knowledge.js';
import { openFixture } from './opened-fixture.js';

const kb = openFixture();

/** A graph from its pairs, each with its papers. */
function graph(
  pairs: readonly (readonly [number, number, number])[],
  frequencies: readonly number[],
): Adjacency {
  const sorted = [...pairs].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  const columns = {
    source: Int32Array.from(sorted, ([source]) => source),
    target: Int32Array.from(sorted, ([, target]) => target),
    papers: Int32Array.from(sorted, ([, , papers]) => papers),
  };
  return adjacencyOf(columns, Int32Array.from(frequencies), 10);
}

// 0 and 1 meet 2, 3 and 4 and never each other; 5 stands apart.
const past = graph(
  [
    [0, 2, 4],
    [0, 3, 1],
    [0, 4, 1],
    [1, 2, 2],
    [1, 3, 1],
    [1, 4, 1],
  ],
  [4, 2, 8, 2, 2, 9],
);

describe('pairs that never meet', () => {
  test.each([
    [
      'are each of one list and of the other',
      [0],
      [1, 2, 5],
      [
        [0, 1],
        [0, 5],
      ],
    ],
    ['come once where both lists hold both', [0, 1], [0, 1], [[0, 1]]],
    ['are not a concept and itself', [0], [0], []],
  ])('%s', (_, as, bs, expected) => {
    expect(unmetPairs(past, as, bs)).toEqual(expected);
  });

  test('are scored by the company that both keep; pairs without any are left out', () => {
    const [pair, ...rest] = scorePairs(past, [
      [0, 1],
      [0, 5],
    ]);
    expect(rest).toEqual([]);
    expect(pair).toMatchObject({ a: 0, b: 1, shared: 3, likely: (4 * 2) / 8 + 1 / 2 + 1 / 2 });
    // Each of 2, 3 and 4 has two of the twelve ends, each of the pair three.
    expect(pair!.expected).toBeCloseTo(3 * (1 - Math.exp((-3 * 2) / 12)) ** 2, 9);
  });

  test('are not expected to share more neighbours than there are', () => {
    const spokes = Array.from({ length: 40 }, (_, i) => i + 2);
    const hubs = graph(
      spokes.flatMap((spoke) => [[0, spoke, 1] as const, [1, spoke, 1] as const]),
      new Array(42).fill(2),
    );
    const [pair] = scorePairs(hubs, [[0, 1]]);
    expect(pair).toMatchObject({ shared: 40 });
    expect(pair!.expected).toBeCloseTo(40 * (1 - Math.exp((-40 * 2) / 160)) ** 2, 9);
  });

  test('the likely come by papers that would hold both', () => {
    const scores = [1, 3, 2].map((likely) => ({ a: 0, b: 1, shared: 2, expected: 1, chance: 0.5, likely }));
    expect(scores.sort(byLikelihood).map(({ likely }) => likely)).toEqual([3, 2, 1]);
  });
});

test('a back-test counts what came true, beside popularity and chance', () => {
  const later = graph(
    [
      [0, 1, 2],
      [2, 5, 1],
    ],
    [1, 1, 1, 0, 0, 1],
  );
  const candidates = unmetPairs(past, [0, 1, 2], [0, 1, 2, 5]);
  expect(candidates).toEqual([
    [0, 1],
    [0, 5],
    [1, 5],
    [2, 5],
  ]);
  expect(backTest({ until: 2000, before: past, after: later, candidates, predicted: [[0, 1]] })).toEqual({
    until: 2000,
    candidates: 4,
    met: 2,
    predicted: 1,
    appeared: 1,
    popularity: 1,
    chance: 0.5,
  });
});

describe('the graph of some years', () => {
  test('counts the papers of these years only', () => {
    const early = readAdjacencyOf(kb.store, 'until', 2018);
    const all = kb.neighbors('accuracy', { to: 2018, limit: 500 }).neighbors;
    expect(all.length).toBeGreaterThan(0);
    const accuracy = conceptIndex('accuracy');
    expect(early.starts[accuracy + 1]! - early.starts[accuracy]!).toBe(all.length);
    for (const { concept, count } of all)
      expect(early.counts[edgeAt(early, accuracy, conceptIndex(concept.id))]).toBe(count);
    expect(early.places).toBe(2);
  });

  test('papers without a year are in none', () => {
    const all = readAdjacencyOf(kb.store, 'until', 9999);
    expect(all.places).toBe(7);
    expect(edgeAt(all, conceptIndex('curriculum-learning'), conceptIndex('imagenet'))).toBe(-1);
  });
});

test('gaps until a year: each says how many later papers hold both', () => {
  const { gaps, backTest: tested } = kb.gaps({ type: 'method', other: 'method', minPapers: 1, until: 2020 });
  expect(tested).toMatchObject({ until: 2020, predicted: gaps.length });
  for (const { a, b, metLater } of gaps) {
    const later = kb.neighbors(a.id, { from: 2021, limit: 500 }).neighbors;
    expect(metLater).toBe(later.find(({ concept }) => concept.id === b.id)?.count ?? 0);
  }
  expect(tested!.appeared).toBe(gaps.filter(({ metLater }) => metLater! > 0).length);
});

test('pages of gaps follow each other', () => {
  const all = kb.gaps({ type: 'method', other: 'task', minPapers: 1 }).gaps;
  const pages = [0, 2].flatMap(
    (offset) => kb.gaps({ type: 'method', other: 'task', minPapers: 1, limit: 2, offset }).gaps,
  );
  expect(all.length).toBeGreaterThan(3);
  expect(pages).toEqual(all.slice(0, 4));
});

describe('a year that no back-test can be made of is refused', () => {
  test.each([
    [2016, 'until: found 2016, expected a year from 2017 to 2023'],
    [2024, 'until: found 2024, expected a year from 2017 to 2023'],
  ])('%i', (until, message) => {
    expect(() => kb.gaps({ until })).toThrow(expect.objectContaining({ kind: 'usage', message }));
  });
});
