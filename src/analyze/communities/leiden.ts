// Leiden on compressed sparse rows (Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z): fast local moving,
// refinement within each community, aggregation by the refined parts. Modularity with a resolution; every choice that is
// free is taken by the random numbers given, so a seed gives one partition.
import type { Random } from '../../lib/rng.js';
import { aggregateInto } from '../graph/aggregate.js';
import type { Arena } from '../graph/arena.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { moveNodesInPlace } from './local-moving.js';
import {
  type Partition,
  renumberInPlace,
  renumberWithin,
  singletons,
  splitDisconnected,
} from './partition.js';
import { refineInto } from './refinement.js';
import { createSearch, type Search } from './search.js';

export interface LeidenOptions {
  readonly resolution?: number;
  readonly random?: Random;
  /** Passes at most; it stops at the first that changes nothing. */
  readonly iterations?: number;
  /** Where to start; every node by itself unless given. */
  readonly start?: Partition;
  /** To be shared by searches of one graph, or of graphs much alike. */
  readonly arena?: Arena;
}

/** A partition whose communities are all connected. */
export function leiden(graph: WeightedGraph, options: LeidenOptions = {}): Partition {
  if (graph.total === 0) return singletons(graph.order);
  const search = createSearch(options);
  const partition = options.start ? Int32Array.from(options.start) : singletons(graph.order);
  if (options.start) renumberInPlace(partition);
  for (let pass = options.iterations ?? 4; pass > 0; pass--) {
    if (!improveInPlace(graph, partition, search)) break;
  }
  return splitDisconnected(graph, partition);
}

/** One pass from the nodes up to the coarsest graph; says whether any node moved. Groups are numbered 0..groups-1. */
function improveInPlace(graph: WeightedGraph, partition: Partition, search: Search): boolean {
  const { arena } = search;
  const mark = arena.mark();
  const nodeOf = arena.int32(graph.order);
  for (let v = 0; v < nodeOf.length; v++) nodeOf[v] = v;
  let level = graph;
  let current = arena.int32(graph.order);
  current.set(partition);
  let moved = false;
  for (;;) {
    if (moveNodesInPlace(level, current, search)) moved = true;
    const groups = renumberIn(arena, current);
    if (groups === level.order) break;
    const { parts, count } = partsToAggregate(level, current, groups, search);
    for (let v = 0; v < nodeOf.length; v++) nodeOf[v] = parts[nodeOf[v]!]!;
    level = aggregateInto(arena, level, parts, count);
    current = communityOfParts(arena, parts, current, count);
  }
  for (let v = 0; v < partition.length; v++) partition[v] = current[nodeOf[v]!]!;
  arena.release(mark);
  return moved;
}

/** Numbers below the partition's length to 0..groups-1; returns the number of groups. */
function renumberIn(arena: Arena, partition: Partition): number {
  const mark = arena.mark();
  const groups = renumberWithin(partition, 0, arena.int32(partition.length));
  arena.release(mark);
  return groups;
}

/** Refined parts; where refinement joins nothing, the communities themselves, so that every round shrinks the graph. */
function partsToAggregate(level: WeightedGraph, community: Partition, groups: number, search: Search) {
  const parts = search.arena.int32(level.order);
  refineInto(parts, level, { community, groups }, search);
  const count = renumberIn(search.arena, parts);
  return count < level.order ? { parts, count } : { parts: community, count: groups };
}

/** The community of each part, renumbered in the order of the parts. */
function communityOfParts(arena: Arena, parts: Partition, current: Partition, count: number): Partition {
  const community = arena.int32(count);
  for (let v = 0; v < parts.length; v++) community[parts[v]!] = current[v]!;
  renumberIn(arena, community);
  return community;
}
