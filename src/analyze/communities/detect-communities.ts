// Communities of a graph by a few seeded runs: what they agree on is built on, what they do not says how far to trust it.
import { createRandom } from '../../lib/rng.js';
import { aggregate } from '../graph/aggregate.js';
import { Arena } from '../graph/arena.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { combineRuns } from './core-groups.js';
import { foldLeaves, unfold } from './fold-leaves.js';
import { leiden } from './leiden.js';
import { moveNodesInPlace } from './local-moving.js';
import { louvain } from './louvain.js';
import { modularity, type Partition, renumberInPlace, singletons, splitDisconnected } from './partition.js';
import type { Search } from './search.js';

export type CommunityAlgorithm = 'louvain' | 'leiden';

export interface DetectOptions {
  readonly seed: number;
  readonly algorithm?: CommunityAlgorithm;
  /** Above 1 more and smaller communities, below 1 fewer and larger. */
  readonly resolution?: number;
  /** Seeded runs; fewer on large graphs unless given. */
  readonly runs?: number;
}

export interface Detection {
  /** Connected communities, 0..groups-1. */
  readonly partition: Partition;
  /** At resolution 1, whatever the resolution was that the communities were found at. */
  readonly modularity: number;
  /** Every run's partition; the one above is made of all of them. */
  readonly runs: readonly Partition[];
}

/** A partition from a search and a number of passes. */
type Run = (graph: WeightedGraph, search: Search, passes: number) => Partition;

const viaLeiden: Run = (graph, search, passes) => leiden(graph, { ...search, iterations: passes });

/**
 * The first run; all further ones are Leiden's. Louvain stands for the first pass, and Leiden's go on from where it stopped:
 * they mend what it leaves badly connected.
 */
const FIRST_RUN: Readonly<Record<CommunityAlgorithm, Run>> = {
  louvain(graph, search, passes) {
    const start = splitDisconnected(graph, louvainFromGroups(graph, search));
    return leiden(graph, { ...search, start, iterations: Math.max(1, passes - 1) });
  },
  leiden: viaLeiden,
};

/** Louvain, its first levels by our own moving of nodes: the graph of groups that is left to graphology is many times smaller. */
function louvainFromGroups(graph: WeightedGraph, search: Search, levels = OWN_LEVELS): Partition {
  if (levels === 0) return louvain(graph, search);
  const groups = singletons(graph.order);
  moveNodesInPlace(graph, groups, search);
  const joined = louvainFromGroups(aggregate(graph, groups, renumberInPlace(groups)), search, levels - 1);
  return groups.map((group) => joined[group]!);
}

const OWN_LEVELS = 2;

/** Seeds of successive runs lie far apart, so that run 1 of seed 42 is not run 0 of seed 43. */
const SEED_STRIDE = 0x9e3779b1;

export function detectCommunities(graph: WeightedGraph, options: DetectOptions): Detection {
  const { seed, algorithm = 'louvain', resolution = 1 } = options;
  const effort = effortFor(graph);
  const arena = new Arena();
  const { graph: folded, nodeOf } = foldLeaves(graph, resolution);
  const found = Array.from({ length: options.runs ?? effort.runs }, (_, run) => {
    const search = { resolution, arena, random: createRandom((seed + run * SEED_STRIDE) >>> 0) };
    return (run === 0 ? FIRST_RUN[algorithm] : viaLeiden)(folded, search, effort.passes);
  });
  const combined = combineRuns(folded, found, { resolution, arena, random: createRandom(seed) });
  const [partition, ...runs] = [combined, ...found].map((each) => unfold(each, nodeOf));
  for (const each of [partition!, ...runs]) renumberInPlace(each);
  return { partition: partition!, modularity: modularity(graph, partition!), runs };
}

/** On large graphs fewer runs and passes, so that all of them cost no more than a few runs of plain Louvain. */
function effortFor(graph: WeightedGraph): { readonly runs: number; readonly passes: number } {
  const edges = graph.targets.length / 2;
  if (edges <= 8_000) return { runs: 5, passes: 3 };
  return { runs: edges <= 500_000 ? 3 : 2, passes: 2 };
}
