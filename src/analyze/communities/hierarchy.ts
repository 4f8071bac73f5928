// Levels of topics: the coarse one colours the map, each finer one splits the topics of the level above it.

import { groupMembers } from '../graph/aggregate.js';
import { sharedTopicGraph, type TopicGraph } from '../graph/topic-graph.js';
import type { AnalysisInput, AnalysisOptions } from '../input.js';
import { coarsen } from './coarsen.js';
import { detectTopics, type TopicOptions, type Topics } from './detect-topics.js';
import { type PaperWords, paperWords } from './paper-words.js';
import { groupCount, modularity, type Partition } from './partition.js';

export interface Level {
  /** Topic of every concept, then of every paper. */
  readonly partition: Partition;
  readonly stability: Float64Array;
  readonly groups: number;
  /** Topic of the level above for each topic; absent at the top. */
  readonly parent?: Int32Array;
}

export interface Hierarchy {
  readonly levels: readonly Level[];
  /** Of the top level, on the graph of papers and shared concepts. */
  readonly modularity: number;
}

/** Levels at most; a level is added only where it splits something. */
const DEEPEST = 3;
/** Communities of the level that colours the map, at most, unless a resolution was asked for. */
const MOST_COLOURS = 16;
/** A topic with fewer papers than this is not split further. */
const WORTH_SPLITTING = 8;

export function topicHierarchy(input: AnalysisInput, options: AnalysisOptions): Hierarchy {
  const topics = sharedTopicGraph(input);
  const words = once(() => paperWords(input));
  const follow = followers(input, topics);
  const nodes = detectableNodes(topics);
  const found = detectTopics(topics, nodes, words, topOptions(topics, options));
  const top = spread(topics, follow, nodes, found);
  const levels: Level[] = coarseLevels(topics, top, options);
  while (levels.length < DEEPEST) {
    const finer = split(topics, follow, words, levels.at(-1)!, options);
    if (finer.groups === levels.at(-1)!.groups) break;
    levels.push(finer);
  }
  if (levels.length === 1) levels.push({ ...top, parent: identity(top.groups) });
  return { levels, modularity: modularity(topics.graph, levels[0]!.partition) };
}

/** The topics found, under a level of fewer and larger ones where they are too many to be told apart by colour. */
function coarseLevels({ graph }: TopicGraph, found: Level, { seed, resolution }: AnalysisOptions): Level[] {
  if (found.groups <= MOST_COLOURS || resolution !== undefined) return [found];
  const partition = coarsen(graph, found.partition, MOST_COLOURS, seed);
  const parent = new Int32Array(found.groups);
  for (let v = 0; v < partition.length; v++) parent[found.partition[v]!] = partition[v]!;
  const { stability } = found;
  return [
    { partition, stability, groups: groupCount(partition) },
    { ...found, parent },
  ];
}

function topOptions(topics: TopicGraph, options: AnalysisOptions): TopicOptions {
  return { ...options, minimumPapers: minimumPapers(topics.papers) };
}

/** One in a hundred papers, at least 3 and at most 25; less where there are few papers at all. */
function minimumPapers(papers: number): number {
  return Math.min(Math.ceil(papers / 4), Math.max(3, Math.min(25, Math.round(papers / 100))));
}

function identity(length: number): Int32Array {
  return Int32Array.from({ length }, (_, i) => i);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** All papers and the concepts that more than one of them holds. */
function detectableNodes({ graph, concepts }: TopicGraph): Int32Array {
  return identity(graph.order).filter((v) => v >= concepts || graph.strength[v]! > 0);
}

/** For each concept that is not shared, its paper's node, or -1 where it has none; for all others themselves. */
function followers(input: AnalysisInput, topics: TopicGraph): Int32Array {
  const follow = identity(topics.graph.order);
  for (let c = 0; c < topics.concepts; c++) if (topics.graph.strength[c] === 0) follow[c] = -1;
  const { paper, concept } = input.edges.paperConcept;
  for (let e = 0; e < paper.length; e++) {
    if (follow[concept[e]!] === -1) follow[concept[e]!] = topics.concepts + paper[e]!;
  }
  return follow;
}

/** From the nodes that took part in detection to all nodes. */
function spread(topics: TopicGraph, follow: Int32Array, nodes: Int32Array, found: Topics): Level {
  const partition: Partition = new Int32Array(topics.graph.order);
  const stability = new Float64Array(topics.graph.order);
  for (let i = 0; i < nodes.length; i++) {
    partition[nodes[i]!] = found.partition[i]!;
    stability[nodes[i]!] = found.stability[i]!;
  }
  return { ...followInPlace(partition, stability, follow), groups: groupCount(partition) };
}

function followInPlace(partition: Partition, stability: Float64Array, follow: Int32Array) {
  for (let v = 0; v < follow.length; v++) {
    const leader = follow[v]!;
    if (leader === v || leader < 0) continue;
    partition[v] = partition[leader]!;
    stability[v] = stability[leader]!;
  }
  return { partition, stability };
}

/** Each topic of `level` split by itself. */
function split(
  topics: TopicGraph,
  follow: Int32Array,
  words: () => PaperWords,
  level: Level,
  options: AnalysisOptions,
): Level {
  const partition: Partition = Int32Array.from(level.partition);
  const stability = Float64Array.from(level.stability);
  const members = groupMembers(level.partition, level.groups);
  const parent: number[] = [];
  for (let g = 0; g < level.groups; g++) {
    const all = members.nodes.subarray(members.offsets[g]!, members.offsets[g + 1]!);
    const nodes = all.filter((v) => follow[v] === v);
    const found = splitTopic(topics, nodes, words, options);
    for (let i = 0; i < nodes.length; i++) {
      partition[nodes[i]!] = parent.length + (found?.partition[i] ?? 0);
      if (found) stability[nodes[i]!] = found.stability[i]!;
    }
    const children = found ? Math.max(1, groupCount(found.partition)) : 1;
    for (const v of all) if (follow[v]! < 0) partition[v] = parent.length;
    for (let i = 0; i < children; i++) parent.push(g);
  }
  return {
    ...followInPlace(partition, stability, follow),
    groups: parent.length,
    parent: Int32Array.from(parent),
  };
}

function splitTopic(
  topics: TopicGraph,
  nodes: Int32Array,
  words: () => PaperWords,
  options: AnalysisOptions,
): Topics | undefined {
  const papers = nodes.reduce((count, v) => count + (v >= topics.concepts ? 1 : 0), 0);
  if (papers < WORTH_SPLITTING) return undefined;
  return detectTopics(topics, nodes, words, {
    seed: options.seed,
    algorithm: 'leiden',
    runs: nodes.length > 2_000 ? 2 : 5,
    minimumPapers: Math.max(3, Math.min(12, Math.round(papers / 12))),
  });
}
