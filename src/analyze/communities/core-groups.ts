// One partition of several: what all of them keep together are core groups; on the small graph between those, Leiden finds
// better partitions than in any single run, at little cost (Ovelgönne and Geyer-Schulz 2013, doi:10.1090/conm/588/11701).
import type { Random } from '../../lib/rng.js';
import { aggregate } from '../graph/aggregate.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { leiden } from './leiden.js';
import { groupCount, modularity, type Partition, splitDisconnected } from './partition.js';

/** Passes over the graph of core groups: cheap, and most of what can be gained. */
const COARSE_PASSES = 10;

export interface CombineOptions {
  readonly resolution: number;
  readonly random: Random;
}

/** Connected communities, no worse by modularity than any of the partitions given (one or more). */
export function combineRuns(
  graph: WeightedGraph,
  runs: readonly Partition[],
  { resolution, random }: CombineOptions,
): Partition {
  const best = bestOf(graph, runs, resolution);
  if (runs.length === 1) return best;
  const cores = splitDisconnected(graph, overlapOf(runs));
  const groups = groupCount(cores);
  const start = new Int32Array(groups);
  for (let v = 0; v < cores.length; v++) start[cores[v]!] = best[v]!;
  const coarse = aggregate(graph, cores, groups);
  const combined = leiden(coarse, { resolution, random, start, iterations: COARSE_PASSES });
  return leiden(graph, {
    resolution,
    random,
    start: cores.map((core) => combined[core]!),
    iterations: 1,
  });
}

function bestOf(graph: WeightedGraph, runs: readonly Partition[], resolution: number): Partition {
  const quality = runs.map((run) => modularity(graph, run, resolution));
  return runs[quality.indexOf(Math.max(...quality))]!;
}

/** Nodes stay together where every partition has them together. */
function overlapOf(runs: readonly Partition[]): Partition {
  let overlap: Partition = Int32Array.from(runs[0]!);
  for (const run of runs.slice(1)) overlap = meet(overlap, run);
  return overlap;
}

/** The common refinement of two partitions: sorted by one group, then numbered by the other within each. */
function meet(a: Partition, b: Partition): Partition {
  const groups = groupCount(b);
  const seen = new Map<number, number>();
  return a.map((group, v) => {
    const key = group * groups + b[v]!;
    const known = seen.get(key);
    if (known !== undefined) return known;
    seen.set(key, seen.size);
    return seen.size - 1;
  });
}
