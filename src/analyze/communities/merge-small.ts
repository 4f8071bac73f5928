// Crumbs join the community that they are tied to most, so that the map is not coloured by dust.
import { aggregate } from '../graph/aggregate.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { groupCount, type Partition, renumberInPlace } from './partition.js';

/**
 * Joins each community of less than `minimum` (by `size`, one position a node) to the neighbour that costs least modularity,
 * smallest first, until none is left that has a neighbour. Connected communities stay connected.
 */
export function mergeSmall(
  graph: WeightedGraph,
  partition: Partition,
  size: ArrayLike<number>,
  minimum: number,
): Partition {
  const merged: Partition = Int32Array.from(partition);
  for (;;) {
    const groups = renumberInPlace(merged);
    const target = mergeTargets(graph, merged, groups, size, minimum);
    if (target === undefined) return merged;
    for (let v = 0; v < merged.length; v++) merged[v] = rootOf(target, merged[v]!);
  }
}

/** One round: where each crumb goes. Two crumbs that join stay put for the rest of the round: they may be enough already. */
function mergeTargets(
  graph: WeightedGraph,
  partition: Partition,
  groups: number,
  size: ArrayLike<number>,
  minimum: number,
): Int32Array | undefined {
  const sizes = new Float64Array(groups);
  for (let v = 0; v < partition.length; v++) sizes[partition[v]!]! += size[v]!;
  const crumbs = [...sizes.keys()].filter((g) => sizes[g]! < minimum);
  if (crumbs.length === 0) return undefined;
  const coarse = aggregate(graph, partition, groupCount(partition));
  const target = Int32Array.from({ length: groups }, (_, g) => g);
  const taken = new Uint8Array(groups);
  crumbs.sort((a, b) => sizes[a]! - sizes[b]! || a - b);
  let joined = false;
  for (const crumb of crumbs) {
    if (taken[crumb]) continue;
    const best = bestNeighbour(coarse, crumb);
    if (best < 0 || taken[best]) continue;
    target[crumb] = best;
    taken[crumb] = 1;
    if (sizes[best]! < minimum) taken[best] = 1;
    joined = true;
  }
  return joined ? target : undefined;
}

function rootOf(target: Int32Array, group: number): number {
  let g = group;
  while (target[g] !== g) g = target[g]!;
  return g;
}

function bestNeighbour(coarse: WeightedGraph, group: number): number {
  let best = -1;
  let bestGain = -Infinity;
  for (let e = coarse.offsets[group]!; e < coarse.offsets[group + 1]!; e++) {
    const other = coarse.targets[e]!;
    const expected = (coarse.strength[group]! * coarse.strength[other]!) / coarse.total;
    const gain = coarse.weights[e]! - expected;
    if (gain > bestGain) {
      best = other;
      bestGain = gain;
    }
  }
  return best;
}
