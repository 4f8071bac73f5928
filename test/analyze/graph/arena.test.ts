import { describe, expect, test } from 'vitest';
import { aggregate, aggregateInto } from '../../../src/analyze/graph/aggregate.js';
import { Arena } from '../../../src/analyze/graph/arena.js';
import type { WeightedGraph } from '../../../src/analyze/index.js';
import { randomGraph } from '../graphs.js';

/** Takes and fills, so that an array that overlaps an earlier one changes it. */
function filled(arena: Arena, length: number, value: number): Float64Array {
  return arena.float64(length).fill(value);
}

describe('an arena', () => {
  test.each(['at first, without a block', 'with a block'])(
    'gives arrays apart from each other, %s',
    (when) => {
      const arena = new Arena();
      if (when === 'with a block') {
        filled(arena, 100, 9);
        arena.release(0);
      }
      const [a, odd, b] = [filled(arena, 3, 1), arena.int32(3).fill(2), filled(arena, 5, 3)];
      expect([...a, ...odd, ...b]).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3]);
    },
  );

  test('gives the same room again once it was given back', () => {
    const arena = new Arena();
    filled(arena, 8, 1);
    arena.release(0);
    const kept = filled(arena, 2, 1);
    const mark = arena.mark();
    const first = filled(arena, 4, 2);
    arena.release(mark);
    expect(arena.float64(4).byteOffset).toBe(first.byteOffset);
    expect([...kept]).toEqual([1, 1]);
  });

  test('gives an array of its own where the block is full', () => {
    const arena = new Arena();
    filled(arena, 4, 1);
    arena.release(0);
    const inside = filled(arena, 4, 1);
    const outside = filled(arena, 1000, 2);
    expect(outside.buffer).not.toBe(inside.buffer);
    expect(new Set(inside)).toEqual(new Set([1]));
  });
});

/** The edges of each node, sorted; weights to nine places, since sums in another order differ in the last. */
function rows({ order, offsets, targets, weights }: WeightedGraph): [number, number][][] {
  return Array.from({ length: order }, (_, v) =>
    Array.from(targets.subarray(offsets[v], offsets[v + 1]), (u, i): [number, number] => [
      u,
      Math.round(1e9 * weights[offsets[v]! + i]!) / 1e9,
    ]).sort(([a], [b]) => a - b),
  );
}

test.each([1, 2])('a graph of groups in an arena is the graph of groups (graph %i)', (seed) => {
  const graph = randomGraph(120, 700, seed);
  const thirds = Int32Array.from({ length: 120 }, (_, v) => v % 40);
  const arena = new Arena();
  for (let round = 0; round < 3; round++) {
    const coarse = aggregateInto(arena, graph, thirds, 40);
    const expected = aggregate(graph, thirds, 40);
    expect(rows(coarse)).toEqual(rows(expected));
    expect([...coarse.loops]).toEqual([...expected.loops]);
    coarse.strength.forEach((strength, g) => {
      expect(strength).toBeCloseTo(expected.strength[g]!, 9);
    });
    arena.release(0);
  }
});
