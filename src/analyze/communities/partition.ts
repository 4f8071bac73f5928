// Partitions of a graph's nodes as one array of group numbers, 0..groups-1, and what is asked of them.
import type { WeightedGraph } from '../graph/weighted-graph.js';

export type Partition = Int32Array;

export function singletons(order: number): Partition {
  const partition = new Int32Array(order);
  for (let v = 0; v < order; v++) partition[v] = v;
  return partition;
}

/** Groups, given that numbers are 0..groups-1. */
export function groupCount(partition: Partition): number {
  let highest = -1;
  for (const group of partition) if (group > highest) highest = group;
  return highest + 1;
}

export function groupSizes(partition: Partition, groups = groupCount(partition)): Int32Array {
  const sizes = new Int32Array(groups);
  for (const group of partition) sizes[group]!++;
  return sizes;
}

/** Renumbers to 0..groups-1 in order of first appearance, whatever whole numbers they were; returns the number of groups. */
export function renumberInPlace(partition: Partition): number {
  let low = Infinity;
  let high = -Infinity;
  for (const group of partition) {
    if (group < low) low = group;
    if (group > high) high = group;
  }
  if (partition.length === 0) return 0;
  return renumberWithin(partition, low, new Int32Array(high - low + 1));
}

/** The same for numbers from `low` on, with scratch of one place a number. */
export function renumberWithin(partition: Partition, low: number, fresh: Int32Array): number {
  fresh.fill(-1);
  let groups = 0;
  for (let v = 0; v < partition.length; v++) {
    const old = partition[v]! - low;
    if (fresh[old] === -1) fresh[old] = groups++;
    partition[v] = fresh[old]!;
  }
  return groups;
}

/** Newman-Girvan modularity with a resolution (Reichardt and Bornholdt 2006, doi:10.1103/PhysRevE.74.016110); 0 without edges. */
export function modularity(graph: WeightedGraph, partition: Partition, resolution = 1): number {
  if (graph.total === 0) return 0;
  const strength = new Float64Array(groupCount(partition));
  let within = 0;
  for (let v = 0; v < graph.order; v++) {
    const group = partition[v]!;
    strength[group]! += graph.strength[v]!;
    within += 2 * graph.loops[v]!;
    for (let e = graph.offsets[v]!, end = graph.offsets[v + 1]!; e < end; e++)
      within += Number(partition[graph.targets[e]!] === group) * graph.weights[e]!;
  }
  let expected = 0;
  for (const s of strength) expected += (s / graph.total) ** 2;
  return within / graph.total - resolution * expected;
}

/** Each group split into its connected parts, numbered by first node. Linear. */
export function splitDisconnected(graph: WeightedGraph, partition: Partition): Partition {
  const parts = new Int32Array(graph.order).fill(-1);
  const stack = new Int32Array(graph.order);
  let count = 0;
  for (let start = 0; start < graph.order; start++) {
    if (parts[start] !== -1) continue;
    let depth = 0;
    stack[depth++] = start;
    parts[start] = count;
    while (depth > 0) {
      const v = stack[--depth]!;
      for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
        const u = graph.targets[e]!;
        if (parts[u] !== -1 || partition[u] !== partition[v]) continue;
        parts[u] = count;
        stack[depth++] = u;
      }
    }
    count++;
  }
  return parts;
}

/** The connected components, numbered by first node. */
export function components(graph: WeightedGraph): Partition {
  return splitDisconnected(graph, new Int32Array(graph.order));
}
