import { describe, expect, test } from 'vitest';
import { coarsen } from '../../../src/analyze/communities/coarsen.js';
import { mergeSmall } from '../../../src/analyze/communities/merge-small.js';
import {
  components,
  groupCount,
  modularity,
  renumberInPlace,
  splitDisconnected,
} from '../../../src/analyze/communities/partition.js';
import { nodeStability } from '../../../src/analyze/communities/stability.js';
import { graphOf, KARATE, ringOfCliques } from '../graphs.js';

describe('modularity', () => {
  const twoPairs = graphOf(4, [
    [0, 1],
    [2, 3],
  ]);
  test.each([
    ['two separate pairs', twoPairs, [0, 0, 1, 1], 0.5],
    ['everything in one', twoPairs, [0, 0, 0, 0], 0],
    ['every node alone', twoPairs, [0, 1, 2, 3], -0.25],
    ['no edges', graphOf(2, []), [0, 1], 0],
  ] as const)('of %s', (_, graph, partition, expected) => {
    expect(modularity(graph, Int32Array.from(partition))).toBeCloseTo(expected, 12);
  });

  test('of the karate club by its two factions is the published 0.3715', () => {
    const hi = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 16, 17, 19, 21];
    const factions = Int32Array.from({ length: 34 }, (_, v) => (hi.includes(v) ? 0 : 1));
    expect(modularity(KARATE, factions)).toBeCloseTo(0.3715, 4);
  });
});

describe('connectedness', () => {
  const path = graphOf(5, [
    [0, 1],
    [1, 2],
    [3, 4],
  ]);
  test('a group that falls apart is split into its parts', () => {
    expect([...splitDisconnected(path, Int32Array.of(0, 1, 0, 0, 0))]).toEqual([0, 1, 2, 3, 3]);
  });
  test('components are the parts of the whole', () => {
    expect([...components(path)]).toEqual([0, 0, 0, 1, 1]);
  });
});

test('groups are renumbered by first appearance', () => {
  const partition = Int32Array.of(7, -1, 7, 3);
  expect(renumberInPlace(partition)).toBe(3);
  expect([...partition]).toEqual([0, 1, 0, 2]);
});

describe('merging of small communities', () => {
  const graph = ringOfCliques(4, 4);
  const cliques = Int32Array.from({ length: 16 }, (_, v) => v >> 2);
  const each = new Uint8Array(16).fill(1);

  test('leaves those that are large enough alone', () => {
    expect(mergeSmall(graph, cliques, each, 4)).toEqual(cliques);
  });
  test('joins the rest to neighbours until none is too small, still connected', () => {
    const merged = mergeSmall(graph, cliques, each, 5);
    expect(groupCount(merged)).toBe(2);
    expect(groupCount(splitDisconnected(graph, merged))).toBe(2);
  });
  test('cannot join what has no neighbour', () => {
    const apart = graphOf(3, [[0, 1]]);
    expect([...mergeSmall(apart, Int32Array.of(0, 0, 1), [1, 1, 1], 2)]).toEqual([0, 0, 1]);
  });
});

describe('coarsening', () => {
  const graph = ringOfCliques(24, 4);
  const cliques = Int32Array.from({ length: 96 }, (_, v) => v >> 2);

  test('leaves a partition of few communities alone', () => {
    expect(coarsen(graph, cliques, 24, 1)).toBe(cliques);
  });
  test('joins whole communities until few are left, still connected', () => {
    const joined = coarsen(graph, cliques, 10, 1);
    expect(groupCount(joined)).toBeLessThanOrEqual(10);
    expect(groupCount(joined)).toBeGreaterThan(3);
    expect(groupCount(splitDisconnected(graph, joined))).toBe(groupCount(joined));
    for (let v = 0; v < 96; v++) expect(joined[v]).toBe(joined[v & ~3]);
  });
  test('cannot join what is not tied', () => {
    const apart = graphOf(
      40,
      Array.from({ length: 20 }, (_, i) => [2 * i, 2 * i + 1] as const),
    );
    expect(
      groupCount(
        coarsen(
          apart,
          Int32Array.from({ length: 40 }, (_, v) => v >> 1),
          5,
          1,
        ),
      ),
    ).toBe(20);
  });
});

describe('stability', () => {
  const chosen = Int32Array.of(0, 0, 0, 1);
  test.each([
    ['with itself', [chosen], [1, 1, 1, 1]],
    ['with a run that agrees', [Int32Array.of(5, 5, 5, 2)], [1, 1, 1, 1]],
    ['with a run that moves one', [Int32Array.of(0, 0, 1, 1)], [2 / 3, 2 / 3, 1 / 3, 1 / 2]],
    ['with a run that joins all', [Int32Array.of(0, 0, 0, 0)], [3 / 4, 3 / 4, 3 / 4, 1 / 4]],
    ['with two runs, one of which agrees', [chosen, Int32Array.of(0, 0, 1, 1)], [5 / 6, 5 / 6, 2 / 3, 3 / 4]],
  ] as const)('%s', (_, runs, expected) => {
    const found = nodeStability(chosen, runs);
    expected.forEach((value, v) => {
      expect(found[v]).toBeCloseTo(value, 12);
    });
  });
});
