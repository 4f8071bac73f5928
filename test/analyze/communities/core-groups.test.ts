import { describe, expect, test } from 'vitest';
import { combineRuns } from '../../../src/analyze/communities/core-groups.js';
import { groupCount, singletons, splitDisconnected } from '../../../src/analyze/communities/partition.js';
import { createSearch } from '../../../src/analyze/communities/search.js';
import { leiden, modularity } from '../../../src/analyze/index.js';
import { createRandom } from '../../../src/lib/rng.js';
import { randomGraph, ringOfCliques } from '../graphs.js';

const search = () => createSearch({ random: createRandom(1) });

describe('combining runs', () => {
  test.each([1, 2, 3])('is no worse than the best of them, and connected (graph %i)', (seed) => {
    const graph = randomGraph(600, 2400, seed);
    const runs = [1, 2, 3].map((run) => leiden(graph, { random: createRandom(run), iterations: 1 }));
    const combined = combineRuns(graph, runs, search());
    const qualities = runs.map((run) => modularity(graph, run));
    expect(modularity(graph, combined)).toBeGreaterThanOrEqual(Math.max(...qualities));
    expect(groupCount(splitDisconnected(graph, combined))).toBe(groupCount(combined));
  });

  test('finds what each run found half of', () => {
    const graph = ringOfCliques(8, 5);
    const cliques = singletons(40).map((v) => Math.floor(v / 5));
    const half = (joins: (clique: number) => boolean) =>
      cliques.map((clique) => (joins(clique) ? clique & ~1 : clique));
    const runs = [half((clique) => clique < 4), half((clique) => clique >= 4)];
    const combined = combineRuns(graph, runs, search());
    expect(modularity(graph, combined)).toBeCloseTo(modularity(graph, cliques), 12);
  });

  test('of one run is that run', () => {
    const run = singletons(40);
    expect(combineRuns(ringOfCliques(8, 5), [run], search())).toBe(run);
  });
});
