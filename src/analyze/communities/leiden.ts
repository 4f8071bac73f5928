// Leiden on compressed sparse rows (Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z): fast local moving,
// refinement within each community, aggregation by the refined parts. Modularity with a resolution; every choice that is
// free is taken by the random numbers given, so a seed gives one partition.
import { createRandom, type Random } from '../../lib/rng.js';
import { aggregate, groupMembers } from '../graph/aggregate.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { moveNodesInPlace } from './local-moving.js';
import { groupCount, type Partition, renumberInPlace, singletons, splitDisconnected } from './partition.js';
import { refine } from './refinement.js';

export interface LeidenOptions {
  readonly resolution?: number;
  readonly random?: Random;
  /** Passes at most; it stops at the first that changes nothing. */
  readonly iterations?: number;
  /** Where to start; every node by itself unless given. */
  readonly start?: Partition;
}

/** A partition whose communities are all connected. */
export function leiden(graph: WeightedGraph, options: LeidenOptions = {}): Partition {
  const { resolution = 1, random = createRandom(), iterations = 4 } = options;
  const partition = Int32Array.from(options.start ?? singletons(graph.order));
  if (graph.total === 0) return singletons(graph.order);
  for (let pass = 0; pass < iterations; pass++) {
    if (!improveInPlace(graph, partition, resolution, random)) break;
  }
  return splitDisconnected(graph, partition);
}

/** One pass from the nodes up to the coarsest graph; says whether any node moved. */
function improveInPlace(
  graph: WeightedGraph,
  partition: Partition,
  resolution: number,
  random: Random,
): boolean {
  let level = graph;
  let current: Partition = Int32Array.from(partition);
  const nodeOf = singletons(graph.order);
  let moved = false;
  for (;;) {
    renumberInPlace(current);
    if (moveNodesInPlace(level, current, resolution, random)) moved = true;
    const groups = renumberInPlace(current);
    if (groups === level.order) break;
    const parts = partsToAggregate(level, current, groups, resolution, random);
    const count = groupCount(parts);
    const coarse = aggregate(level, parts, count);
    current = communityOfParts(parts, current, count);
    for (let v = 0; v < nodeOf.length; v++) nodeOf[v] = parts[nodeOf[v]!]!;
    level = coarse;
  }
  for (let v = 0; v < graph.order; v++) partition[v] = current[nodeOf[v]!]!;
  return moved;
}

/** Refined parts; where refinement joins nothing, the communities themselves, so that every round shrinks the graph. */
function partsToAggregate(
  level: WeightedGraph,
  current: Partition,
  groups: number,
  resolution: number,
  random: Random,
): Partition {
  const parts = refine(level, current, groupMembers(current, groups), resolution, random);
  return renumberInPlace(parts) < level.order ? parts : Int32Array.from(current);
}

function communityOfParts(parts: Partition, current: Partition, count: number): Partition {
  const community = new Int32Array(count);
  for (let v = 0; v < parts.length; v++) community[parts[v]!] = current[v]!;
  return community;
}
