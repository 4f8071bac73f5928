import { describe, expect, test } from 'vitest';
import { forceAtlasInPlace, type Simulation } from '../../../src/analyze/index.js';
import { createRandom } from '../../../src/lib/rng.js';
import { graphOf, KARATE, randomGraph, ringOfCliques } from '../graphs.js';
import { iterate } from './graphology-forces.js';

function simulation(graph: Simulation['graph'], seed = 1): Simulation {
  const random = createRandom(seed);
  const spread = () => Float64Array.from({ length: graph.order }, () => 200 * (random() - 0.5));
  return { graph, x: spread(), y: spread(), mass: Float64Array.from(graph.strength, (s) => 1 + s) };
}

const FORCES = [
  ['plain', {}],
  ['strong gravity', { gravity: 0.05, strongGravity: true }],
  ['logarithmic attraction', { linLog: true, scaling: 10 }],
] as const;

describe.each(FORCES)('%s', (_, forces) => {
  test.each([
    ['the karate club', KARATE],
    ['a random graph', randomGraph(150, 600)],
  ])('moves %s as graphology does, cell by cell exact', (_, graph) => {
    const ours = simulation(graph);
    const theirs = simulation(graph);
    forceAtlasInPlace(ours, { ...forces, iterations: 5, theta: 0, rest: 0 });
    iterate(theirs, forces, 5);
    for (let v = 0; v < graph.order; v++) {
      expect(Math.abs(ours.x[v]! - theirs.x[v]!)).toBeLessThan(1e-2);
      expect(Math.abs(ours.y[v]! - theirs.y[v]!)).toBeLessThan(1e-2);
    }
  });
});

describe('the quadtree', () => {
  test('approximates: one step at theta 1 differs from the exact one by little', () => {
    const exact = simulation(randomGraph(2000, 4000));
    const near = simulation(randomGraph(2000, 4000));
    const start = simulation(randomGraph(2000, 4000));
    forceAtlasInPlace(exact, { iterations: 1, theta: 0, rest: 0 });
    forceAtlasInPlace(near, { iterations: 1, theta: 1, rest: 0 });
    let error = 0;
    let moved = 0;
    for (let v = 0; v < 2000; v++) {
      error += Math.hypot(exact.x[v]! - near.x[v]!, exact.y[v]! - near.y[v]!);
      moved += Math.hypot(exact.x[v]! - start.x[v]!, exact.y[v]! - start.y[v]!);
    }
    expect(moved).toBeGreaterThan(0);
    expect(error / moved).toBeLessThan(0.05);
  });

  test.each([
    ['all in one place', () => 0],
    ['in two places', (v: number) => v % 2],
    ['on a line', (v: number) => v],
    ['far out', (v: number) => 1e12 + v],
  ])('copes with bodies %s, few and many', (_, at) => {
    for (const graph of [ringOfCliques(10, 5), ringOfCliques(100, 5)]) {
      const bodies = { ...simulation(graph), x: Float64Array.from({ length: graph.order }, (_, v) => at(v)) };
      bodies.y.fill(3);
      forceAtlasInPlace(bodies, { iterations: 20 });
      expect([...bodies.x, ...bodies.y].every(Number.isFinite)).toBe(true);
    }
  });
});

describe('the run', () => {
  test('is the same every time', () => {
    const [a, b] = [simulation(KARATE), simulation(KARATE)];
    forceAtlasInPlace(a, { iterations: 100 });
    forceAtlasInPlace(b, { iterations: 100 });
    expect(a.x).toEqual(b.x);
    expect(a.y).toEqual(b.y);
  });

  test('stops by itself when nothing moves', () => {
    const pair = simulation(graphOf(2, [[0, 1]]));
    expect(forceAtlasInPlace(pair, { iterations: 5000 })).toBeLessThan(5000);
  });

  test('comes out wider than high where gravity is stronger upwards', () => {
    const bodies = simulation(randomGraph(300, 600));
    forceAtlasInPlace(bodies, { iterations: 300, gravity: 0.05, strongGravity: true, flatness: 2 });
    const extent = (values: Float64Array) => Math.max(...values) - Math.min(...values);
    expect(extent(bodies.x)).toBeGreaterThan(1.1 * extent(bodies.y));
  });

  test.each([0, 1])('copes with %i nodes', (order) => {
    const bodies = simulation(graphOf(order, []));
    forceAtlasInPlace(bodies, { iterations: 3 });
    expect([...bodies.x].every(Number.isFinite)).toBe(true);
  });
});
