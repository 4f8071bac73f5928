// One level of topics among some papers and their shared concepts: detected, crumbs merged, strays placed by their words.

import { inducedSubgraph } from '../graph/aggregate.js';
import type { TopicGraph } from '../graph/topic-graph.js';
import { type DetectOptions, detectCommunities } from './detect-communities.js';
import { mergeSmall } from './merge-small.js';
import { groupsByWords, type PaperWords } from './paper-words.js';
import { type Partition, renumberInPlace } from './partition.js';
import { nodeStability } from './stability.js';

/** Gathers what shares neither a concept nor a word with anything else. */
const NOWHERE = -1;

export interface Topics {
  /** Topic of each of the nodes given, in their order. */
  readonly partition: Partition;
  /** 0..1 each; 0 for a paper that only its words could place. */
  readonly stability: Float64Array;
}

export interface TopicOptions extends DetectOptions {
  /** Papers that a topic must have to stand alone. */
  readonly minimumPapers: number;
}

/** `nodes` are nodes of the topic graph. Papers without any word in common with others gather in one last topic. */
export function detectTopics(
  topics: TopicGraph,
  nodes: ArrayLike<number>,
  words: () => PaperWords,
  options: TopicOptions,
): Topics {
  const graph = inducedSubgraph(topics.graph, nodes);
  const detection = detectCommunities(graph, options);
  const isPaper = Uint8Array.from(nodes, (node) => (node >= topics.concepts ? 1 : 0));
  const partition = mergeSmall(graph, detection.partition, isPaper, options.minimumPapers);
  const stability = nodeStability(detection.partition, detection.runs);
  const strays = strayGroups(partition, isPaper, options.minimumPapers);
  placeStraysInPlace(partition, stability, strays, nodes, topics.concepts, words);
  renumberInPlace(partition);
  return { partition, stability };
}

/** Groups that are still too small and tied to no other; where all are small, only those of a single paper. */
function strayGroups(partition: Partition, isPaper: Uint8Array, minimum: number): Set<number> {
  const papers = new Map<number, number>();
  for (let v = 0; v < partition.length; v++) {
    papers.set(partition[v]!, (papers.get(partition[v]!) ?? 0) + isPaper[v]!);
  }
  const below = (limit: number) => [...papers].filter(([, count]) => count < limit).map(([group]) => group);
  const small = below(minimum);
  return new Set(small.length < papers.size ? small : below(2));
}

function placeStraysInPlace(
  partition: Partition,
  stability: Float64Array,
  strays: ReadonlySet<number>,
  nodes: ArrayLike<number>,
  concepts: number,
  words: () => PaperWords,
): void {
  if (strays.size === 0) return;
  const groupOf = new Map<number, number>();
  const paperOf = new Map<number, number>();
  for (let v = 0; v < partition.length; v++) {
    if (nodes[v]! < concepts) continue;
    if (strays.has(partition[v]!)) paperOf.set(partition[v]!, nodes[v]! - concepts);
    else groupOf.set(nodes[v]! - concepts, partition[v]!);
  }
  const found = groupsByWords(words(), groupOf, [...paperOf.values()]);
  const home = new Map([...paperOf.keys()].map((group, i) => [group, found[i]!]));
  for (let v = 0; v < partition.length; v++) {
    if (!strays.has(partition[v]!)) continue;
    partition[v] = home.get(partition[v]!) ?? NOWHERE;
    stability[v] = 0;
  }
}
