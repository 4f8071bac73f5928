// Crumbs join the community that they are tied to most, so that the map is not coloured by dust.
import { aggregate } from '../graph/aggregate.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { type Partition, renumberInPlace, singletons } from './partition.js';

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
  const sizes = new Float64Array(renumberInPlace(merged));
  for (let v = 0; v < merged.length; v++) sizes[merged[v]!]! += size[v]!;
  if (sizes.every((each) => each >= minimum)) return merged;
  const home = mergeGroups(aggregate(graph, merged, sizes.length), sizes, minimum);
  for (let v = 0; v < merged.length; v++) merged[v] = home[merged[v]!]!;
  renumberInPlace(merged);
  return merged;
}

/** Where each group ends up, round by round; crumbs that are still too small join again. */
function mergeGroups(graph: WeightedGraph, size: Float64Array, minimum: number): Partition {
  const home = singletons(graph.order);
  let coarse = graph;
  let sizes = size;
  for (;;) {
    const target = mergeTargets(coarse, sizes, minimum);
    if (target === undefined) return home;
    const roots = target.map((_, group) => rootOf(target, group));
    const joined = new Float64Array(renumberInPlace(roots));
    for (let g = 0; g < roots.length; g++) joined[roots[g]!]! += sizes[g]!;
    for (let g = 0; g < home.length; g++) home[g] = roots[home[g]!]!;
    coarse = aggregate(coarse, roots, joined.length);
    sizes = joined;
  }
}

/** One round: where each crumb goes. Two crumbs that join stay put for the rest of the round: they may be enough already. */
function mergeTargets(coarse: WeightedGraph, sizes: Float64Array, minimum: number): Int32Array | undefined {
  const crumbs = [...sizes.keys()].filter((g) => sizes[g]! < minimum);
  const target = singletons(sizes.length);
  const taken = new Uint8Array(sizes.length);
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
