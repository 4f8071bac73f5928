// Pairs counted by rows, against pairs counted one by one.
import { describe, expect, test } from 'vitest';
import { bothWays } from '../../src/lib/both-ways.js';
import { countPairs } from '../../src/lib/count-pairs.js';
import { createRandom } from '../../src/lib/rng.js';
import { type Rows, transpose } from '../../src/lib/sparse-rows.js';

const CONCEPTS = 30;

/** Concepts of made-up papers, ascending. */
function madeUp(papers: number, seed: number): readonly (readonly number[])[] {
  const random = createRandom(seed);
  return Array.from({ length: papers }, () =>
    Array.from({ length: CONCEPTS }, (_, concept) => concept).filter(() => random() < 0.2),
  );
}

function rowsOf(lists: readonly (readonly number[])[]): Rows {
  const starts = new Int32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) starts[i + 1] = starts[i]! + length;
  return { starts, items: Int32Array.from(lists.flat()) };
}

/** What each concept meets in so many papers: [other, papers], ascending. */
function oneByOne(papers: readonly (readonly number[])[], fewest: number): readonly [number, number][][] {
  const both = (a: number, b: number) =>
    papers.filter((concepts) => concepts.includes(a) && concepts.includes(b)).length;
  return Array.from({ length: CONCEPTS }, (_, a) =>
    Array.from({ length: CONCEPTS }, (__, b): [number, number] => [b, both(a, b)]).filter(
      ([b, count]) => b !== a && count >= fewest,
    ),
  );
}

describe.each([1, 2, 5])('pairs of at least %i papers', (fewest) => {
  test.each([0, 1, 40])('of %i', (count) => {
    const papers = madeUp(count, count + fewest);
    const byPaper = rowsOf(papers);
    const byConcept = transpose(byPaper, CONCEPTS);
    const { starts, targets, counts } = bothWays(countPairs({ byPaper, byConcept }, fewest));
    const found = Array.from({ length: CONCEPTS }, (_, concept) => {
      const [from, to] = [starts[concept]!, starts[concept + 1]!];
      return Array.from(targets.subarray(from, to), (other, i) => [other, counts[from + i]!]);
    });
    expect(found).toEqual(oneByOne(papers, fewest));
  });
});
