import { describe, expect, test } from 'vitest';
import { pageRank } from '../../../src/analyze/index.js';
import { graphOf, KARATE, randomGraph } from '../graphs.js';

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('PageRank', () => {
  test.each([
    ['the karate club', KARATE],
    ['a random graph', randomGraph(200, 500)],
    ['nodes without edges', graphOf(4, [])],
    ['a pair and a loner', graphOf(3, [[0, 1]])],
  ])('of %s sums to one and is positive', (_, graph) => {
    const rank = pageRank(graph);
    expect(sum(rank)).toBeCloseTo(1, 9);
    expect(Math.min(...rank)).toBeGreaterThan(0);
  });

  test('of the karate club is that of networkx', () => {
    const rank = pageRank(KARATE);
    expect(rank[33]).toBeCloseTo(0.1009192, 5);
    expect(rank[0]).toBeCloseTo(0.0969973, 5);
    expect(rank[11]).toBeCloseTo(0.0095648, 5);
  });

  test('follows weights', () => {
    const rank = pageRank(
      graphOf(3, [
        [0, 1, 9],
        [0, 2, 1],
      ]),
    );
    expect(rank[1]!).toBeGreaterThan(rank[2]!);
  });

  test('of nothing is nothing', () => {
    expect(pageRank(graphOf(0, []))).toHaveLength(0);
  });
});
