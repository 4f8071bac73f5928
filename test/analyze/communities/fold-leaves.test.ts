import { describe, expect, test } from 'vitest';
import { foldLeaves, unfold } from '../../../src/analyze/communities/fold-leaves.js';
import { louvain, modularity, type WeightedGraph } from '../../../src/analyze/index.js';
import { createRandom } from '../../../src/lib/rng.js';
import { graphOf, KARATE, randomGraph, ringOfCliques } from '../graphs.js';

const STAR = graphOf(6, [
  [0, 1, 2],
  [0, 2],
  [0, 3],
  [3, 4],
  [3, 5],
]);
const PAIRS = graphOf(5, [
  [0, 1],
  [2, 3, 4],
]);

describe('folding leaves', () => {
  test.each([
    ['a star with a second star on one ray', STAR, 2],
    ['two pairs and a lonely node', PAIRS, 3],
    ['the karate club, of one leaf', KARATE, 33],
    ['a ring of cliques, which has none', ringOfCliques(5, 4), 20],
    ['nothing', graphOf(0, []), 0],
  ] as const)('leaves of %s %#', (_, graph: WeightedGraph, order) => {
    expect(foldLeaves(graph, 1).graph.order).toBe(order);
  });

  test.each([1, 2, 3])('keeps the modularity of every partition (graph %i)', (seed) => {
    const graph = randomGraph(300, 260, seed);
    const { graph: folded, nodeOf } = foldLeaves(graph, 1);
    expect(folded.order).toBeLessThan(graph.order);
    const found = louvain(folded, { random: createRandom(seed) });
    expect(modularity(graph, unfold(found, nodeOf))).toBeCloseTo(modularity(folded, found), 12);
  });

  test('happens only where a leaf belongs with its neighbour whatever else is so', () => {
    expect(foldLeaves(STAR, 1.5).graph).toBe(STAR);
  });
});
