import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCooccurrence, countCooccurrence } from '../../src/graph/cooccurrence.js';
import { associationStrength, normalizedPmi } from '../../src/lib/association.js';
import type { PaperConceptEdges } from '../../src/model/index.js';

const CONCEPTS = 12;
const ALL = { minCount: 1, maxConceptsPerPaper: 100 };

/** Row `i` lists the concepts of paper `i`, the first being the most salient. */
function edgesOf(papers: readonly (readonly number[])[]): PaperConceptEdges {
  const edges = papers.flatMap((concepts, paper) =>
    concepts
      .map((concept, rank) => ({ paper, concept, salience: 1 / (1 + rank) }))
      .sort((a, b) => a.concept - b.concept),
  );
  return {
    paper: Int32Array.from(edges, ({ paper }) => paper),
    concept: Int32Array.from(edges, ({ concept }) => concept),
    count: new Int32Array(edges.length).fill(1),
    salience: Float64Array.from(edges, ({ salience }) => salience),
    role: new Uint8Array(edges.length),
    cue: new Float64Array(edges.length),
    mention: new Int32Array(edges.length),
  };
}

/** Every pair of concepts, sorted, with the papers that hold both. */
function pairsBySearch(papers: readonly (readonly number[])[], minCount: number): readonly number[][] {
  const pairs: number[][] = [];
  for (let a = 0; a < CONCEPTS; a++) {
    for (let b = a + 1; b < CONCEPTS; b++) {
      const both = papers.filter((concepts) => concepts.includes(a) && concepts.includes(b)).length;
      if (both >= minCount) pairs.push([a, b, both]);
    }
  }
  return pairs;
}

const corpus = fc.array(fc.uniqueArray(fc.nat(CONCEPTS - 1), { maxLength: 8 }), { maxLength: 20 });

describe('co-occurrence of any papers', () => {
  test.each([1, 2, 3])('is every pair that at least %i papers hold, in order', (minCount) => {
    fc.assert(
      fc.property(corpus, (papers) => {
        const { source, target, count } = countCooccurrence(edgesOf(papers), CONCEPTS, { ...ALL, minCount });
        expect(Array.from(source, (a, i) => [a, target[i], count[i]])).toEqual(
          pairsBySearch(papers, minCount),
        );
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test('has the association and NPMI of its counts, out of the papers that hold a concept', () => {
    fc.assert(
      fc.property(corpus, (papers) => {
        const { source, target, count, association, npmi } = buildCooccurrence(
          edgesOf(papers),
          CONCEPTS,
          ALL,
        );
        const places = papers.filter(({ length }) => length > 0).length;
        const holding = (concept: number) => papers.filter((concepts) => concepts.includes(concept)).length;
        source.forEach((a, i) => {
          const pair = { both: count[i]!, first: holding(a), second: holding(target[i]!), places };
          expect(association[i]).toBeCloseTo(associationStrength(pair), 12);
          expect(npmi[i]).toBeCloseTo(normalizedPmi(pair), 12);
        });
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});

test('of a paper with too many concepts the most salient count', () => {
  const { source, target } = countCooccurrence(edgesOf([[7, 3, 9, 1, 2]]), CONCEPTS, {
    ...ALL,
    maxConceptsPerPaper: 3,
  });
  expect(Array.from(source, (a, i) => [a, target[i]])).toEqual([
    [3, 7],
    [3, 9],
    [7, 9],
  ]);
});
