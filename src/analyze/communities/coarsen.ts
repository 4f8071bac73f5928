// Fewer communities where there are more than an eye tells apart by colour: whole communities join, at least cost first.
import { createRandom } from '../../lib/rng.js';
import { aggregate } from '../graph/aggregate.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { leiden } from './leiden.js';
import { groupCount, type Partition, singletons } from './partition.js';

/** Up to this many times too many are joined pair by pair, which costs least modularity; more of them first by Leiden. */
const PAIRWISE = 4;
const STEP = 0.05;

/**
 * Joins communities until at most `most` are left, or none that are tied; as many as possible stay. Each of the given ones
 * lies whole in one of those returned, and connected ones stay connected.
 */
export function coarsen(graph: WeightedGraph, partition: Partition, most: number, seed: number): Partition {
  if (groupCount(partition) <= most) return partition;
  const few = joinAtLowerResolution(graph, partition, PAIRWISE * most, seed);
  return joinPairs(graph, few, most);
}

function joinAtLowerResolution(
  graph: WeightedGraph,
  partition: Partition,
  most: number,
  seed: number,
): Partition {
  const groups = groupCount(partition);
  if (groups <= most) return partition;
  const coarse = aggregate(graph, partition, groups);
  for (let resolution = 1; resolution > STEP / 2; resolution -= STEP) {
    const joined = leiden(coarse, { resolution, random: createRandom(seed) });
    if (groupCount(joined) <= most || resolution < 1.5 * STEP) return partition.map((g) => joined[g]!);
  }
  return partition;
}

/** The pair whose union costs least modularity, again and again. */
function joinPairs(graph: WeightedGraph, partition: Partition, most: number): Partition {
  let coarse = aggregate(graph, partition, groupCount(partition));
  const joined = singletons(coarse.order);
  while (coarse.order > most) {
    const pair = cheapestPair(coarse);
    if (!pair) break;
    const target = singletons(coarse.order).map((g) => (g > pair.second ? g - 1 : g));
    target[pair.second] = pair.first;
    for (let g = 0; g < joined.length; g++) joined[g] = target[joined[g]!]!;
    coarse = aggregate(coarse, target, coarse.order - 1);
  }
  return partition.map((g) => joined[g]!);
}

interface Pair {
  readonly first: number;
  readonly second: number;
}

/** Undefined where no two are tied. */
function cheapestPair(coarse: WeightedGraph): Pair | undefined {
  let pair: Pair | undefined;
  let most = -Infinity;
  for (let first = 0; first < coarse.order; first++) {
    for (let e = coarse.offsets[first]!; e < coarse.offsets[first + 1]!; e++) {
      const second = coarse.targets[e]!;
      if (second < first) continue;
      const gain = coarse.weights[e]! - (coarse.strength[first]! * coarse.strength[second]!) / coarse.total;
      if (gain <= most) continue;
      most = gain;
      pair = { first, second };
    }
  }
  return pair;
}
