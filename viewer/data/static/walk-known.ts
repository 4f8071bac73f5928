// Paths over rows that are fetched while they are looked for: the same as over the whole graph. A step is known where the row of
// either end is, so a path that is not yet seen leads through two unfetched concepts at least; it costs what leads through the
// first, one step, and what leads on from the last. Where that is more than the paths that were found, nothing is missing.
import { MinHeap } from '../../../src/query/min-heap.js';
import {
  type CostedGraph,
  disjointPaths,
  type FoundPath,
  type Wanted,
} from '../../../src/query/shortest-path.js';
import type { KnownRows } from './known-rows.js';

/** What every step costs at least, as in src/query/shortest-path.ts. */
const LEAST_STEP = 1;
const ROUNDING = 1e-9;

export async function walkKnown(
  rows: KnownRows,
  from: number,
  to: number,
  wanted: Wanted,
): Promise<readonly FoundPath[]> {
  await rows.fetch([from, to]);
  for (;;) {
    const graph = rows.graph();
    const found = disjointPaths(graph, from, to, wanted);
    const dearest = found.length < wanted.limit ? Number.POSITIVE_INFINITY : found.at(-1)!.cost;
    const unknown = unknownWithin(graph, rows, { from, to, most: dearest + ROUNDING });
    if (unknown.length === 0) return found;
    await rows.fetch(unknown);
  }
}

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

/** Unfetched concepts that a path within `most` might lead through, seen from the end that has fewer of them. */
function unknownWithin(graph: CostedGraph, rows: KnownRows, { from, to, most }: Bounds): readonly number[] {
  const sides = [reached(graph, rows, from), reached(graph, rows, to)] as const;
  const [near, far] = sides.map((side, i) => {
    const onward = least(sides[1 - i]!.values());
    return [...side].filter(([, cost]) => cost + LEAST_STEP + onward <= most).map(([concept]) => concept);
  });
  return near!.length <= far!.length ? near! : far!;
}

/** Unfetched concepts that can be reached, each with the cost of going through it. */
function reached({ adjacency, steps, hubs }: CostedGraph, rows: KnownRows, end: number): Map<number, number> {
  const costs = new Map<number, number>([[end, 0]]);
  const through = new Map<number, number>();
  const heap = new MinHeap();
  heap.push(end, 0);
  for (let top = heap.pop(); top; top = heap.pop()) {
    const { item: at, key } = top;
    if (key > costs.get(at)!) continue;
    const here = key + (at === end ? 0 : hubs[at]!);
    if (!rows.has(at)) {
      through.set(at, here);
      continue;
    }
    for (let edge = adjacency.starts[at]!; edge < adjacency.starts[at + 1]!; edge++) {
      const next = adjacency.targets[edge]!;
      const cost = here + steps[edge]!;
      if (cost >= (costs.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      costs.set(next, cost);
      heap.push(next, cost);
    }
  }
  return through;
}

function least(values: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const value of values) found = Math.min(found, value);
  return found;
}
