// Graphs made from a graph and a partition or a choice of its nodes.
import { type Arena, type Arrays, HEAP } from './arena.js';
import { graphOfRows, type Rows, sortedRows, type WeightedGraph } from './weighted-graph.js';

/** The graph of a partition's groups: weights between two groups added up, weights within one become its loop. */
export function aggregate(graph: WeightedGraph, partition: Int32Array, groups: number): WeightedGraph {
  const { loops, ...rows } = aggregateRows(graph, partition, groups, HEAP);
  return graphOfRows(groups, sortedRows(groups, rows), loops);
}

/** The same in arrays of the arena, the neighbours of each group in the order in which they were met. */
export function aggregateInto(
  arena: Arena,
  graph: WeightedGraph,
  partition: Int32Array,
  groups: number,
): WeightedGraph {
  const { loops, ...rows } = aggregateRows(graph, partition, groups, arena);
  return graphOfRows(groups, rows, loops, arena);
}

function aggregateRows(graph: WeightedGraph, partition: Int32Array, groups: number, arrays: Arrays) {
  const members = membersInto(arrays, partition, groups);
  const most = graph.offsets[graph.order]! + 1;
  const rows = {
    offsets: arrays.int32(groups + 1),
    targets: arrays.int32(most),
    weights: arrays.float64(most),
    loops: arrays.float64(groups),
  };
  const sum = arrays.float64(groups).fill(0);
  rows.offsets[0] = 0;
  for (let g = 0; g < groups; g++) {
    const met = addUpRow(rows, graph, partition, members, g, sum);
    rows.offsets[g + 1] = keepRow(rows, g, met, sum);
  }
  const size = rows.offsets[groups]!;
  return { ...rows, targets: rows.targets.subarray(0, size), weights: rows.weights.subarray(0, size) };
}

type CoarseRows = Rows & Pick<WeightedGraph, 'loops'>;

/**
 * Adds up in `sum` what ties a group to each group, itself too, and puts these groups into its row; returns the row's end.
 * Whether a group was met before is as good as random, so that is counted and not branched on.
 */
function addUpRow(
  { offsets, targets, loops }: CoarseRows,
  graph: WeightedGraph,
  partition: Int32Array,
  members: Members,
  g: number,
  sum: Float64Array,
): number {
  let end = offsets[g]!;
  let inner = 0;
  for (let i = members.offsets[g]!, last = members.offsets[g + 1]!; i < last; i++) {
    const v = members.nodes[i]!;
    inner += graph.loops[v]!;
    for (let e = graph.offsets[v]!, stop = graph.offsets[v + 1]!; e < stop; e++) {
      const to = partition[graph.targets[e]!]!;
      const before = sum[to]!;
      targets[end] = to;
      end += Number(before === 0);
      sum[to] = before + graph.weights[e]!;
    }
  }
  loops[g] = inner + sum[g]! / 2;
  sum[g] = 0;
  return end;
}

/** Takes the sums of the groups in a row but for the group itself, and leaves zeros; returns the row's end. */
function keepRow(
  { offsets, targets, weights }: CoarseRows,
  g: number,
  met: number,
  sum: Float64Array,
): number {
  let end = offsets[g]!;
  for (let i = end; i < met; i++) {
    const to = targets[i]!;
    targets[end] = to;
    weights[end] = sum[to]!;
    end += Number(to !== g);
    sum[to] = 0;
  }
  return end;
}

export interface Members {
  /** Members of group `g` are `nodes[offsets[g]..offsets[g+1]-1]`, ascending. */
  readonly offsets: Int32Array;
  readonly nodes: Int32Array;
}

/** Nodes sorted by group; a negative group is left out. */
export function groupMembers(partition: Int32Array, groups: number): Members {
  const members = membersInto(HEAP, partition, groups);
  return { ...members, nodes: members.nodes.slice(0, members.offsets[groups]!) };
}

/** The same in the arrays given; what lies in `nodes` past the last group means nothing. */
export function membersInto(arrays: Arrays, partition: Int32Array, groups: number): Members {
  const offsets = arrays.int32(groups + 1).fill(0);
  const nodes = arrays.int32(partition.length);
  for (let v = 0; v < partition.length; v++) if (partition[v]! >= 0) offsets[partition[v]! + 1]!++;
  for (let g = 0; g < groups; g++) offsets[g + 1]! += offsets[g]!;
  const total = offsets[groups]!;
  for (let v = partition.length - 1; v >= 0; v--) {
    if (partition[v]! >= 0) nodes[--offsets[partition[v]! + 1]!] = v;
  }
  offsets.copyWithin(0, 1);
  offsets[groups] = total;
  return { offsets, nodes };
}

/** The graph among `nodes` only, which ascend; its node `i` is `nodes[i]`. */
export function inducedSubgraph(graph: WeightedGraph, nodes: ArrayLike<number>): WeightedGraph {
  const position = new Int32Array(graph.order).fill(-1);
  let most = 0;
  for (let i = 0; i < nodes.length; i++) {
    position[nodes[i]!] = i;
    most += graph.offsets[nodes[i]! + 1]! - graph.offsets[nodes[i]!]!;
  }
  const offsets = new Int32Array(nodes.length + 1);
  const targets = new Int32Array(most + 1);
  const weights = new Float64Array(most + 1);
  const loops = new Float64Array(nodes.length);
  let size = 0;
  for (let i = 0; i < nodes.length; i++) {
    const v = nodes[i]!;
    loops[i] = graph.loops[v]!;
    for (let e = graph.offsets[v]!, end = graph.offsets[v + 1]!; e < end; e++) {
      const to = position[graph.targets[e]!]!;
      targets[size] = to;
      weights[size] = graph.weights[e]!;
      size += Number(to >= 0);
    }
    offsets[i + 1] = size;
  }
  const rows = { offsets, targets: targets.subarray(0, size), weights: weights.subarray(0, size) };
  return graphOfRows(nodes.length, rows, loops);
}
