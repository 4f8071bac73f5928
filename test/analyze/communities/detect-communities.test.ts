import { UndirectedGraph } from 'graphology';
import graphologyLouvain from 'graphology-communities-louvain';
import { describe, expect, test } from 'vitest';
import { groupCount, splitDisconnected } from '../../../src/analyze/communities/partition.js';
import {
  type CommunityAlgorithm,
  detectCommunities,
  leiden,
  louvain,
  modularity,
  type WeightedGraph,
} from '../../../src/analyze/index.js';
import { createRandom } from '../../../src/lib/rng.js';
import { graphOf, KARATE, randomGraph, ringOfCliques } from '../graphs.js';

const ALGORITHMS: readonly CommunityAlgorithm[] = ['louvain', 'leiden'];

function graphologyGraph(graph: WeightedGraph): UndirectedGraph {
  const copy = new UndirectedGraph();
  for (let v = 0; v < graph.order; v++) copy.addNode(v);
  for (let v = 0; v < graph.order; v++) {
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      const u = graph.targets[e]!;
      if (u > v) copy.addUndirectedEdge(v, u, { weight: graph.weights[e]! });
    }
  }
  return copy;
}

type GraphologyLouvain = (typeof graphologyLouvain)['default'];

describe('louvain on the view of sparse rows', () => {
  test.each([
    ['the karate club', KARATE],
    ['a random graph', randomGraph(300, 1500)],
    ['a ring of cliques', ringOfCliques(12, 5)],
  ])('finds in %s what it finds in a real graphology graph', (_, graph) => {
    const real = (graphologyLouvain as unknown as GraphologyLouvain)(graphologyGraph(graph), {
      rng: createRandom(7),
    });
    const expected = Int32Array.from({ length: graph.order }, (_, v) => real[v]!);
    const found = louvain(graph, { random: createRandom(7) });
    expect(modularity(graph, found)).toBeCloseTo(modularity(graph, expected), 12);
    const pairs = new Set(Array.from(found, (group, v) => `${group}=${expected[v]}`));
    expect(pairs.size).toBe(groupCount(found));
  });
});

describe.each(ALGORITHMS)('%s', (algorithm) => {
  test('finds the best known partition of the karate club', () => {
    expect(detectCommunities(KARATE, { seed: 1, algorithm }).modularity).toBeCloseTo(0.41979, 4);
  });

  test('finds planted cliques exactly', () => {
    const { partition } = detectCommunities(ringOfCliques(8, 6), { seed: 1, algorithm });
    expect(groupCount(partition)).toBe(8);
    expect(new Set(partition.subarray(0, 6)).size).toBe(1);
  });

  test('gives the same partition for the same seed', () => {
    const graph = randomGraph(500, 2500);
    const [a, b] = [5, 5].map((seed) => detectCommunities(graph, { seed, algorithm }));
    expect(a!.partition).toEqual(b!.partition);
    expect(a!.runs).toEqual(b!.runs);
  });

  test.each([1, 2, 3, 4])('leaves no community disconnected (graph %i)', (seed) => {
    const graph = randomGraph(600, 1200, seed);
    const { partition } = detectCommunities(graph, { seed, algorithm });
    expect(groupCount(splitDisconnected(graph, partition))).toBe(groupCount(partition));
  });

  test('finds more communities at a higher resolution', () => {
    const counts = [0.3, 1, 4].map((resolution) =>
      groupCount(detectCommunities(randomGraph(400, 2400), { seed: 1, algorithm, resolution }).partition),
    );
    expect(counts[0]).toBeLessThan(counts[1]!);
    expect(counts[1]).toBeLessThan(counts[2]!);
  });

  test.each([
    ['no node', graphOf(0, []), 0],
    ['one node', graphOf(1, []), 1],
    ['nodes without edges', graphOf(5, []), 5],
    ['one edge', graphOf(2, [[0, 1]]), 1],
  ] as const)('copes with %s', (_, graph, groups) => {
    const found = detectCommunities(graph, { seed: 1, algorithm });
    expect(groupCount(found.partition)).toBe(groups);
    expect(Number.isFinite(found.modularity)).toBe(true);
  });
});

describe('several runs', () => {
  test.each([1, 2, 3])('are never worse than one plain Louvain (graph %i)', (seed) => {
    const graph = randomGraph(800, 4000, seed);
    const plain = modularity(graph, louvain(graph, { random: createRandom(seed) }));
    expect(detectCommunities(graph, { seed }).modularity).toBeGreaterThan(plain);
  });

  test.each([1, 2, 3])(
    'give a partition better than any of them, where there is a better one (graph %i)',
    (seed) => {
      const graph = randomGraph(500, 2500, seed);
      const { runs, modularity: combined } = detectCommunities(graph, { seed: 3, runs: 6 });
      expect(runs).toHaveLength(6);
      expect(combined).toBeGreaterThan(Math.max(...runs.map((run) => modularity(graph, run))));
    },
  );

  test('are one where one is asked for', () => {
    const { partition, runs } = detectCommunities(randomGraph(200, 800), { seed: 3, runs: 1 });
    expect(runs).toEqual([partition]);
  });
});

test('leiden goes on from a given partition and does not make it worse', () => {
  const graph = randomGraph(400, 2000);
  const start = louvain(graph, { random: createRandom(1) });
  const better = leiden(graph, { start, random: createRandom(1) });
  expect(modularity(graph, better)).toBeGreaterThanOrEqual(modularity(graph, start));
});
