// Communities of a graph by several seeded runs: the best by modularity is kept, the others say how far to trust it.
import { createRandom } from '../../lib/rng.js';
import type { WeightedGraph } from '../graph/weighted-graph.js';
import { leiden } from './leiden.js';
import { louvain } from './louvain.js';
import { modularity, type Partition, renumberInPlace, splitDisconnected } from './partition.js';

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
  /** Every run's partition, the best one among them. */
  readonly runs: readonly Partition[];
}

type Run = (graph: WeightedGraph, resolution: number, seed: number) => Partition;

/** Louvain is followed by Leiden's passes from where it stopped: they mend what Louvain leaves badly connected. */
const ALGORITHMS: Readonly<Record<CommunityAlgorithm, Run>> = {
  louvain(graph, resolution, seed) {
    const random = createRandom(seed);
    const start = splitDisconnected(graph, louvain(graph, { resolution, random }));
    return leiden(graph, { resolution, random, start, iterations: passesFor(graph) });
  },
  leiden(graph, resolution, seed) {
    return leiden(graph, { resolution, random: createRandom(seed), iterations: passesFor(graph) });
  },
};

/** Seeds of successive runs lie far apart, so that run 1 of seed 42 is not run 0 of seed 43. */
const SEED_STRIDE = 0x9e3779b1;

export function detectCommunities(graph: WeightedGraph, options: DetectOptions): Detection {
  const { seed, algorithm = 'louvain', resolution = 1, runs = runsFor(graph) } = options;
  const partitions: Partition[] = [];
  let best: { quality: number; partition: Partition } = {
    quality: -Infinity,
    partition: new Int32Array(graph.order),
  };
  for (let run = 0; run < runs; run++) {
    const partition = ALGORITHMS[algorithm](graph, resolution, (seed + run * SEED_STRIDE) >>> 0);
    renumberInPlace(partition);
    partitions.push(partition);
    const quality = modularity(graph, partition, resolution);
    if (quality > best.quality) best = { quality, partition };
  }
  return { partition: best.partition, modularity: modularity(graph, best.partition), runs: partitions };
}

/** Later passes add little and cost as much as the first ones: a few thousandths of modularity up to here, less beyond. */
function passesFor(graph: WeightedGraph): number {
  return graph.targets.length / 2 <= 500_000 ? 4 : 2;
}

/** Ten runs cost a second up to some 100,000 edges; beyond, their number falls so that the cost does not run away. */
function runsFor(graph: WeightedGraph): number {
  const edges = graph.targets.length / 2;
  return edges <= 100_000 ? 10 : edges <= 500_000 ? 5 : 3;
}
