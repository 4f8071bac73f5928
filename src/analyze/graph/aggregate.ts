// Graphs made from a graph and a partition or a choice of its nodes.
import { graphOfRows, type WeightedGraph, weightedGraph } from './weighted-graph.js';

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
  return graphOfRows(
    groups,
    { offsets, targets: targets.slice(0, size), weights: weights.slice(0, size) },
    loops,
  );
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
