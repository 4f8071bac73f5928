// The undirected weighted graph that every analysis reads: compressed sparse rows in typed arrays, both directions.
// Invariant: weights are positive and finite, parallel edges are added up, no self loop is stored as a neighbour.

import { type Arrays, HEAP } from './arena.js';

export interface WeightedGraph {
  /** Nodes, 0..order-1. */
  readonly order: number;
  /** Neighbours of `v` are `targets[offsets[v]..offsets[v+1]-1]`, ascending. */
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
  /** Weight of the self loop of each node; appears when a graph is aggregated. */
  readonly loops: Float64Array;
  /** Weighted degree: sum of the weights of its edges, a self loop counting twice. */
  readonly strength: Float64Array;
  /** Sum of all strengths: twice the weight of all edges. */
  readonly total: number;
}

export interface EdgeColumns {
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
}

/** Builds rows from columns of edges, each undirected edge given once; edges without a positive weight are left out. */
export function weightedGraph(order: number, edges: EdgeColumns): WeightedGraph {
  const { offsets, targets, weights, loops } = sortTwice(order, edges);
  return graphOfRows(order, mergeParallel(order, offsets, targets, weights), loops);
}

/** Sorted rows, as in a weighted graph. */
export interface Rows {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

function usable(weight: number): boolean {
  return weight > 0 && weight < Infinity;
}

/** Scatters both directions, then scatters the transpose: two linear passes leave every row sorted. */
function sortTwice(order: number, edges: EdgeColumns): Rows & { readonly loops: Float64Array } {
  const loops = new Float64Array(order);
  const offsets = new Int32Array(order + 1);
  for (let e = 0; e < edges.source.length; e++) {
    const s = edges.source[e]!;
    const t = edges.target[e]!;
    if (!usable(edges.weight[e]!)) continue;
    if (s === t) {
      loops[s]! += edges.weight[e]!;
      continue;
    }
    offsets[s + 1]!++;
    offsets[t + 1]!++;
  }
  for (let v = 0; v < order; v++) offsets[v + 1]! += offsets[v]!;
  const rows = {
    offsets,
    targets: new Int32Array(offsets[order]!),
    weights: new Float64Array(offsets[order]!),
  };
  const next = offsets.slice(0, order);
  for (let e = 0; e < edges.source.length; e++) {
    const s = edges.source[e]!;
    const t = edges.target[e]!;
    const weight = edges.weight[e]!;
    if (s === t || !usable(weight)) continue;
    place(rows, next, s, t, weight);
    place(rows, next, t, s, weight);
  }
  return { ...transpose(order, rows), loops };
}

/** Rows of both directions with each row sorted: symmetric rows are their own transpose. Linear. */
export function sortedRows(order: number, rows: Rows): Rows {
  return transpose(order, rows);
}

function place(rows: Rows, next: Int32Array, row: number, target: number, weight: number): void {
  const at = next[row]!++;
  rows.targets[at] = target;
  rows.weights[at] = weight;
}

function transpose(order: number, rows: Rows): Rows {
  const turned = {
    offsets: rows.offsets,
    targets: new Int32Array(rows.targets.length),
    weights: new Float64Array(rows.weights.length),
  };
  const next = rows.offsets.slice(0, order);
  for (let v = 0; v < order; v++) {
    for (let e = rows.offsets[v]!; e < rows.offsets[v + 1]!; e++) {
      place(turned, next, rows.targets[e]!, v, rows.weights[e]!);
    }
  }
  return turned;
}

function mergeParallel(order: number, offsets: Int32Array, targets: Int32Array, weights: Float64Array): Rows {
  const merged = new Int32Array(order + 1);
  let size = 0;
  for (let v = 0; v < order; v++) {
    const start = size;
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      if (size > start && targets[size - 1] === targets[e]) {
        weights[size - 1]! += weights[e]!;
      } else {
        targets[size] = targets[e]!;
        weights[size++] = weights[e]!;
      }
    }
    merged[v + 1] = size;
  }
  return { offsets: merged, targets: targets.slice(0, size), weights: weights.slice(0, size) };
}

/** Rows and loops with what follows from them. */
export function graphOfRows(
  order: number,
  rows: Rows,
  loops: Float64Array,
  arrays: Arrays = HEAP,
): WeightedGraph {
  const strength = arrays.float64(order);
  let total = 0;
  for (let v = 0; v < order; v++) {
    let sum = 2 * loops[v]!;
    for (let e = rows.offsets[v]!; e < rows.offsets[v + 1]!; e++) sum += rows.weights[e]!;
    strength[v] = sum;
    total += sum;
  }
  return { order, ...rows, loops, strength, total };
}
