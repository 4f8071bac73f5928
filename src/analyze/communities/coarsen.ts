// Fewer communities where there are more than an eye tells apart by colour: whole communities join, at a falling resolution.
import { createRandom } from '../../lib/rng.js';
import { aggregate } from '../graph/aggregate.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { leiden } from './leiden.js';
import { groupCount, type Partition } from './partition.js';

const STEP = 0.05;

/**
 * Joins communities until at most `most` are left, or none that are tied; as many as possible stay. Each of the given ones
 * lies whole in one of those returned, and connected ones stay connected.
 */
export function coarsen(graph: WeightedGraph, partition: Partition, most: number, seed: number): Partition {
  const groups = groupCount(partition);
  if (groups <= most) return partition;
  const coarse = aggregate(graph, partition, groups);
  for (let resolution = 1; resolution > STEP / 2; resolution -= STEP) {
    const joined = leiden(coarse, { resolution, random: createRandom(seed) });
    if (groupCount(joined) <= most || resolution < 1.5 * STEP) return partition.map((g) => joined[g]!);
  }
  return partition;
}
