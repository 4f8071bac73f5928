// One partition of several: what all of them keep together are core groups; on the small graph between those, Leiden finds
// better partitions than in any single run, at little cost (Ovelgönne and Geyer-Schulz 2013, doi:10.1090/conm/588/11701).
import { aggregate, groupMembers } from '../graph/aggregate.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { leiden } from './leiden.js';
import { groupCount, modularity, type Partition, splitDisconnected } from './partition.js';
import type { Search } from './search.js';

/** Passes over the graph of core groups: cheap, and most of what can be gained. */
const COARSE_PASSES = 10;

/** Connected communities, no worse by modularity than any of the partitions given (one or more). */
export function combineRuns(graph: WeightedGraph, runs: readonly Partition[], search: Search): Partition {
  const best = bestOf(graph, runs, search.resolution);
  if (runs.length === 1) return best;
  const cores = splitDisconnected(graph, overlapOf(runs));
  const groups = groupCount(cores);
  const start = new Int32Array(groups);
  for (let v = 0; v < cores.length; v++) start[cores[v]!] = best[v]!;
  const coarse = aggregate(graph, cores, groups);
  const combined = leiden(coarse, { ...search, start, iterations: COARSE_PASSES });
  return leiden(graph, { ...search, start: cores.map((core) => combined[core]!), iterations: 1 });
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

/** The common refinement of two partitions: within each group of the one, numbered by the other. */
function meet(a: Partition, b: Partition): Partition {
  const groups = groupCount(a);
  const { offsets, nodes } = groupMembers(a, groups);
  const number = new Int32Array(groupCount(b)).fill(-1);
  const met: Partition = new Int32Array(a.length);
  let count = 0;
  for (let g = 0; g < groups; g++) {
    const first = count;
    for (let i = offsets[g]!; i < offsets[g + 1]!; i++) {
      const other = b[nodes[i]!]!;
      if (number[other]! < first) number[other] = count++;
      met[nodes[i]!] = number[other]!;
    }
  }
  return met;
}
