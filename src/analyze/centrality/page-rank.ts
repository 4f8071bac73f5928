// PageRank on an undirected weighted graph (Page et al. 1999), by power iteration on sparse rows.
import type { WeightedGraph } from '../graph/weighted-graph.js';

export interface PageRankOptions {
  readonly damping?: number;
  /** Stops once the ranks' total change in a step is below this. */
  readonly tolerance?: number;
  readonly iterations?: number;
}

/** Sums to 1; empty for an empty graph. A node without edges hands its rank to all. */
export function pageRank(graph: WeightedGraph, options: PageRankOptions = {}): Float64Array {
  const { damping = 0.85, tolerance = 1e-9, iterations = 100 } = options;
  let rank = new Float64Array(graph.order).fill(1 / Math.max(1, graph.order));
  for (let i = 0; i < iterations; i++) {
    const next = step(graph, rank, damping);
    let change = 0;
    for (let v = 0; v < graph.order; v++) change += Math.abs(next[v]! - rank[v]!);
    rank = next;
    if (change < tolerance) break;
  }
  return rank;
}

function step(
  { order, offsets, targets, weights, strength }: WeightedGraph,
  rank: Float64Array,
  damping: number,
): Float64Array<ArrayBuffer> {
  const share = new Float64Array(order);
  let lost = 0;
  for (let v = 0; v < order; v++) {
    if (strength[v]! > 0) share[v] = rank[v]! / strength[v]!;
    else lost += rank[v]!;
  }
  const base = (1 - damping + damping * lost) / order;
  const next = new Float64Array(order);
  for (let v = 0, e = 0; v < order; v++) {
    let sum = 0;
    for (const end = offsets[v + 1]!; e < end; e++) sum += weights[e]! * share[targets[e]!]!;
    next[v] = base + damping * sum;
  }
  return next;
}
