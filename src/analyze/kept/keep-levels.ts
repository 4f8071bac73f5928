// Communities that stay: everything that was there keeps its place in the hierarchy, and what is new joins, level by level from
// the coarsest, the community that it is tied to most beyond chance (the gain in modularity). What is tied to nothing known is
// placed by its words, and where these are new too, in a community of its own.

import type { Level } from '../communities/hierarchy.js';
import { groupsByWords, paperWords } from '../communities/paper-words.js';
import type { TopicGraph } from '../graph/topic-graph.js';
import type { AnalysisInput } from '../input.js';
import { parentsIn, pathOf } from './community-paths.js';
import type { EarlierCommunity, EarlierHierarchy } from './earlier-map.js';
import type { EarlierNode } from './earlier-nodes.js';

const UNKNOWN = -1;
/** New nodes are tied to each other too: each pass may find more of them placed. */
const PASSES = 4;

/** The finest community of each node, as a path from the coarsest: groups that were there, and new ones after them. */
interface Groups {
  /** By level, the parent of each group; the coarsest has none. */
  readonly parents: readonly number[][];
  /** Of the finest level, one a node. */
  readonly finest: Int32Array;
}

/** @param topics The graph of papers and shared concepts. */
export function keepLevels(
  input: AnalysisInput,
  topics: TopicGraph,
  earlier: EarlierHierarchy,
  nodes: readonly (EarlierNode | undefined)[],
): readonly Level[] {
  const groups = earlierGroups(earlier, nodes);
  placeByTiesInPlace(topics, groups);
  followPapersInPlace(input, topics, groups);
  placeByWordsInPlace(input, topics, groups);
  followPapersInPlace(input, topics, groups);
  return levelsOf(groups, earlier, nodes);
}

function earlierGroups(earlier: EarlierHierarchy, nodes: readonly (EarlierNode | undefined)[]): Groups {
  const parents = parentsIn(earlier);
  return { parents, finest: Int32Array.from(nodes, (node) => node?.communities.at(-1) ?? UNKNOWN) };
}

function placeByTiesInPlace({ graph }: TopicGraph, groups: Groups): void {
  const paths = groups.parents.at(-1)!.map((_, group) => pathOf(groups.parents, group));
  const strength = groups.parents.map((level) => new Float64Array(level.length));
  const addStrength = (v: number, path: readonly number[]) => {
    path.forEach((group, level) => {
      strength[level]![group]! += graph.strength[v]!;
    });
  };
  const open: number[] = [];
  groups.finest.forEach((group, v) => {
    if (group >= 0) addStrength(v, paths[group]!);
    else if (graph.strength[v]! > 0) open.push(v);
  });
  for (let pass = 0, left = open; pass < PASSES && left.length > 0; pass++) {
    left = left.filter((v) => {
      const found = closestGroup(v, { graph, groups, paths, strength });
      if (found === UNKNOWN) return true;
      groups.finest[v] = found;
      addStrength(v, paths[found]!);
      return false;
    });
  }
}

interface TieContext {
  readonly graph: TopicGraph['graph'];
  readonly groups: Groups;
  readonly paths: readonly (readonly number[])[];
  readonly strength: readonly Float64Array[];
}

/** Downwards: the best group of the coarsest level, then the best of its parts, to the finest. */
function closestGroup(v: number, { graph, groups, paths, strength }: TieContext): number {
  const ties = new Map<number, number>();
  for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
    const group = groups.finest[graph.targets[e]!]!;
    if (group >= 0) ties.set(group, (ties.get(group) ?? 0) + graph.weights[e]!);
  }
  let candidates = [...ties];
  for (let level = 0; level < strength.length && candidates.length > 1; level++) {
    const best = bestAt(level, candidates, { paths, strength, share: graph.strength[v]! / graph.total });
    candidates = candidates.filter(([group]) => paths[group]![level] === best);
  }
  return candidates[0]?.[0] ?? UNKNOWN;
}

interface GainContext extends Pick<TieContext, 'paths' | 'strength'> {
  readonly share: number;
}

function bestAt(
  level: number,
  ties: readonly (readonly [number, number])[],
  { paths, strength, share }: GainContext,
): number {
  const weights = new Map<number, number>();
  for (const [group, weight] of ties) {
    const at = paths[group]![level]!;
    weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  const gain = (group: number, weight: number) => weight - share * strength[level]![group]!;
  return [...weights].reduce((best, each) => {
    const difference = gain(each[0], each[1]) - gain(best[0], best[1]);
    return difference > 0 || (difference === 0 && each[0] < best[0]) ? each : best;
  })[0];
}

/** A concept that only one paper holds goes with that paper. */
function followPapersInPlace({ edges }: AnalysisInput, { concepts }: TopicGraph, { finest }: Groups): void {
  const { paper, concept } = edges.paperConcept;
  for (let e = 0; e < paper.length; e++)
    if (finest[concept[e]!] === UNKNOWN) finest[concept[e]!] = finest[concepts + paper[e]!]!;
}

function placeByWordsInPlace(input: AnalysisInput, { concepts }: TopicGraph, groups: Groups): void {
  const { finest } = groups;
  const strays: number[] = [];
  const groupOf = new Map<number, number>();
  for (let paper = 0; paper < input.papers.length; paper++) {
    if (finest[concepts + paper] === UNKNOWN) strays.push(paper);
    else groupOf.set(paper, finest[concepts + paper]!);
  }
  if (strays.length === 0) return;
  const found = groupsByWords(paperWords(input), groupOf, strays);
  let own = UNKNOWN;
  strays.forEach((paper, i) => {
    if (found[i]! < 0 && own === UNKNOWN) own = bornGroup(groups);
    finest[concepts + paper] = found[i]! < 0 ? own : found[i]!;
  });
}

/** A new group at every level, each within the one above. */
function bornGroup({ parents }: Groups): number {
  let above = UNKNOWN;
  for (const level of parents) above = level.push(above) - 1;
  return above;
}

function levelsOf(
  groups: Groups,
  earlier: EarlierHierarchy,
  nodes: readonly (EarlierNode | undefined)[],
): readonly Level[] {
  const stability = stabilities(earlier.communities);
  const paths = groups.parents.at(-1)!.map((_, group) => pathOf(groups.parents, group));
  const homeless = bornFor(groups, paths);
  let above: ReadonlyMap<number, number> | undefined;
  return groups.parents.map((parents, level) => {
    const old = Int32Array.from(groups.finest, (group) => paths[group < 0 ? homeless : group]![level]!);
    const numbers = numbersInUse(old);
    const partition = old.map((group) => numbers.get(group)!);
    const known = (group: number, v: number) =>
      (level === 0 ? nodes[v]?.stability : undefined) ?? stability.get(`${level} ${group}`) ?? 1;
    const within = above;
    above = numbers;
    return {
      partition,
      stability: Float64Array.from(old, known),
      groups: numbers.size,
      ...(within ? { parent: Int32Array.from(numbers.keys(), (group) => within.get(parents[group]!)!) } : {}),
    };
  });
}

/** A concept that no paper holds belongs nowhere; it is put with the first. */
function bornFor({ finest }: Groups, paths: readonly unknown[]): number {
  return finest.find((group) => group >= 0) ?? (paths.length > 0 ? 0 : UNKNOWN);
}

function stabilities(communities: readonly EarlierCommunity[]): ReadonlyMap<string, number> {
  return new Map(communities.map(({ level, id, stability }) => [`${level} ${id}`, stability]));
}

/** Groups that still have members, ascending, to 0..groups-1. */
function numbersInUse(partition: Int32Array): ReadonlyMap<number, number> {
  const used = [...new Set(partition)].sort((a, b) => a - b);
  return new Map(used.map((group, number) => [group, number]));
}
