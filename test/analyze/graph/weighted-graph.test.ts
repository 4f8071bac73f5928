import { describe, expect, test } from 'vitest';
import { aggregate, inducedSubgraph } from '../../../src/analyze/graph/aggregate.js';
import type { WeightedGraph } from '../../../src/analyze/graph/weighted-graph.js';
import { graphOf, KARATE, randomGraph } from '../graphs.js';

function neighbours(graph: WeightedGraph, v: number): [number, number][] {
  const row: [number, number][] = [];
  for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++)
    row.push([graph.targets[e]!, graph.weights[e]!]);
  return row;
}

describe('a weighted graph from columns of edges', () => {
  test('holds each edge in both rows, rows sorted, parallel edges added up', () => {
    const graph = graphOf(3, [
      [2, 0, 1],
      [0, 1, 2],
      [0, 2, 3],
    ]);
    expect(neighbours(graph, 0)).toEqual([
      [1, 2],
      [2, 4],
    ]);
    expect(neighbours(graph, 2)).toEqual([[0, 4]]);
    expect([...graph.strength]).toEqual([6, 2, 4]);
    expect(graph.total).toBe(12);
  });

  test.each([0, -1, Number.NaN, Infinity])('leaves out an edge of weight %s', (weight) => {
    expect(graphOf(2, [[0, 1, weight]]).total).toBe(0);
  });

  test('counts a self loop twice in strength and keeps it out of the rows', () => {
    const graph = graphOf(2, [
      [0, 0, 3],
      [0, 1, 1],
    ]);
    expect(neighbours(graph, 0)).toEqual([[1, 1]]);
    expect([...graph.strength]).toEqual([7, 1]);
  });
});

describe('aggregation', () => {
  test('keeps the total and turns inner weight into loops', () => {
    const graph = graphOf(4, [
      [0, 1, 2],
      [2, 3, 5],
      [1, 2, 1],
    ]);
    const coarse = aggregate(graph, Int32Array.of(0, 0, 1, 1), 2);
    expect([...coarse.loops]).toEqual([2, 5]);
    expect(neighbours(coarse, 0)).toEqual([[1, 1]]);
    expect(coarse.total).toBe(graph.total);
  });

  test('of aggregates keeps the total too', () => {
    const graph = randomGraph(200, 800);
    const half = Int32Array.from({ length: 200 }, (_, v) => v >> 1);
    const coarse = aggregate(graph, half, 100);
    const coarser = aggregate(coarse, half.slice(0, 100), 50);
    expect(coarser.total).toBeCloseTo(graph.total, 8);
  });
});

test('an induced subgraph keeps the edges among its nodes', () => {
  const sub = inducedSubgraph(KARATE, [0, 32, 33]);
  expect(neighbours(sub, 0)).toEqual([]);
  expect(neighbours(sub, 1)).toEqual([[2, 1]]);
  expect(neighbours(sub, 2)).toEqual([[1, 1]]);
});
