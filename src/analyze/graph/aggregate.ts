// Graphs made from a graph and a partition or a choice of its nodes.
import { graphOfRows, sortedRows, type WeightedGraph } from './weighted-graph.js';

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
    for (let i = 0; i < count; i++) {
      const to = touched[i]!;
      targets[size] = to;
      weights[size++] = sum[to]!;
      sum[to] = 0;
    }
    offsets[g + 1] = size;
  }
  const rows = { offsets, targets: targets.subarray(0, size), weights: weights.subarray(0, size) };
  return graphOfRows(groups, sortedRows(groups, rows), loops);
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
  const offsets = rowEnds(graph, nodes, position);
  const targets = new Int32Array(offsets[nodes.length]!);
  const weights = new Float64Array(targets.length);
  const loops = Float64Array.from(nodes, (v) => graph.loops[v]!);
  let size = 0;
  for (let i = 0; i < nodes.length; i++) {
    for (let e = graph.offsets[nodes[i]!]!; e < graph.offsets[nodes[i]! + 1]!; e++) {
      const to = position[graph.targets[e]!]!;
      if (to < 0) continue;
      targets[size] = to;
      weights[size++] = graph.weights[e]!;
    }
  }
  return graphOfRows(nodes.length, sortedRows(nodes.length, { offsets, targets, weights }), loops);
}

/** Where each row of the induced graph ends. */
function rowEnds(graph: WeightedGraph, nodes: ArrayLike<number>, position: Int32Array): Int32Array {
  const offsets = new Int32Array(nodes.length + 1);
  for (let i = 0; i < nodes.length; i++) {
    let degree = 0;
    for (let e = graph.offsets[nodes[i]!]!; e < graph.offsets[nodes[i]! + 1]!; e++) {
      if (position[graph.targets[e]!]! >= 0) degree++;
    }
    offsets[i + 1] = offsets[i]! + degree;
  }
  return offsets;
}
