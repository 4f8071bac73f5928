// The undirected weighted graph that every analysis reads: compressed sparse rows in typed arrays, both directions.
// Invariant: weights are positive and finite, parallel edges are added up, no self loop is stored as a neighbour.

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
  return finish(order, mergeParallel(order, offsets, targets, weights), loops);
}

interface Rows {
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

function finish(order: number, rows: Rows, loops: Float64Array): WeightedGraph {
  const strength = new Float64Array(order);
  let total = 0;
  for (let v = 0; v < order; v++) {
    let sum = 2 * loops[v]!;
    for (let e = rows.offsets[v]!; e < rows.offsets[v + 1]!; e++) sum += rows.weights[e]!;
    strength[v] = sum;
    total += sum;
  }
  return { order, ...rows, loops, strength, total };
}

/** The graph of a partition's groups: weights between two groups added up, weights within one become its loop. */
export function aggregate(graph: WeightedGraph, partition: Int32Array, groups: number): WeightedGraph {
  const members = groupMembers(partition, groups);
  const loops = new Float64Array(groups);
  const offsets = new Int32Array(groups + 1);
  const targets = new Int32Array(graph.targets.length);
  const weights = new Float64Array(graph.targets.length);
  const sum = new Float64Array(groups);
  const touched = new Int32Array(groups);
  let size = 0;
  for (let g = 0; g < groups; g++) {
    let count = 0;
    for (let i = members.offsets[g]!; i < members.offsets[g + 1]!; i++) {
      const v = members.nodes[i]!;
      loops[g]! += graph.loops[v]!;
      for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
        const to = partition[graph.targets[e]!]!;
        if (to === g) loops[g]! += graph.weights[e]! / 2;
        else {
          if (sum[to] === 0) touched[count++] = to;
          sum[to]! += graph.weights[e]!;
        }
      }
    }
    const row = touched.subarray(0, count).sort();
    for (let i = 0; i < count; i++) {
      const to = row[i]!;
      targets[size] = to;
      weights[size++] = sum[to]!;
      sum[to] = 0;
    }
    offsets[g + 1] = size;
  }
  return finish(groups, { offsets, targets: targets.slice(0, size), weights: weights.slice(0, size) }, loops);
}

export interface Members {
  /** Members of group `g` are `nodes[offsets[g]..offsets[g+1]-1]`, ascending. */
  readonly offsets: Int32Array;
  readonly nodes: Int32Array;
}

/** Nodes sorted by group; a negative group is left out. */
export function groupMembers(partition: Int32Array, groups: number): Members {
  const offsets = new Int32Array(groups + 1);
  for (const group of partition) if (group >= 0) offsets[group + 1]!++;
  for (let g = 0; g < groups; g++) offsets[g + 1]! += offsets[g]!;
  const nodes = new Int32Array(offsets[groups]!);
  const next = offsets.slice(0, groups);
  for (let v = 0; v < partition.length; v++) {
    const group = partition[v]!;
    if (group >= 0) nodes[next[group]!++] = v;
  }
  return { offsets, nodes };
}

/** The graph among `nodes` only; its node `i` is `nodes[i]`. */
export function inducedSubgraph(graph: WeightedGraph, nodes: ArrayLike<number>): WeightedGraph {
  const position = new Int32Array(graph.order).fill(-1);
  for (let i = 0; i < nodes.length; i++) position[nodes[i]!] = i;
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const v = nodes[i]!;
    if (graph.loops[v]! > 0) push(i, i, graph.loops[v]!);
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      const j = position[graph.targets[e]!]!;
      if (j > i) push(i, j, graph.weights[e]!);
    }
  }
  function push(s: number, t: number, w: number): void {
    source.push(s);
    target.push(t);
    weight.push(w);
  }
  return weightedGraph(nodes.length, { source, target, weight });
}
