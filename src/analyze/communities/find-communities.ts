// Stage 5 to 6: the hierarchy of communities with names, sizes and stability.
import type { Communities, Community } from '../../model/index.js';
import type { AnalysisInput, AnalysisOptions } from '../input.js';
import { type Hierarchy, type Level, topicHierarchy } from './hierarchy.js';
import { type NameFacts, nameCommunities, nameFacts } from './label-communities.js';
import { orderLevels } from './order-levels.js';

export interface FoundCommunities {
  readonly communities: Communities;
  /** Stability of each concept at the level that colours the map. */
  readonly conceptStability: Float64Array;
  readonly levels: readonly Level[];
}

export function findCommunities(input: AnalysisInput, options: AnalysisOptions): FoundCommunities {
  const hierarchy = topicHierarchy(input, options);
  return describeLevels(input, { ...hierarchy, levels: orderLevels(input, hierarchy.levels) }, options);
}

/** Levels whose communities have their numbers, with names, sizes and stability. */
export function describeLevels(
  input: AnalysisInput,
  { levels, modularity }: Hierarchy,
  options: AnalysisOptions,
): FoundCommunities {
  const concepts = input.resolution.concepts.length;
  const facts = nameFacts(input);
  const communities: Communities = {
    communities: levels.flatMap((level, depth) => describe(input, { level, depth, facts })),
    ofConcept: levels.map((level) => level.partition.slice(0, concepts)),
    ofPaper: levels.map((level) => level.partition.slice(concepts)),
    modularity,
    algorithm: options.algorithm ?? 'louvain',
    seed: options.seed,
  };
  return { communities, conceptStability: levels[0]!.stability.slice(0, concepts), levels };
}

interface Described {
  readonly level: Level;
  readonly depth: number;
  readonly facts: NameFacts;
}

function describe(input: AnalysisInput, { level, depth, facts }: Described): Community[] {
  const names = nameCommunities(input, level, facts);
  const counts = countMembers(input.resolution.concepts.length, level);
  return names.map((name, id) => ({
    id,
    level: depth,
    ...(level.parent ? { parent: level.parent[id]! } : {}),
    ...name,
    concepts: counts.concepts[id]!,
    papers: counts.papers[id]!,
    stability: counts.stability[id]! / (counts.concepts[id]! + counts.papers[id]!),
  }));
}

function countMembers(concepts: number, level: Level) {
  const counts = {
    concepts: new Int32Array(level.groups),
    papers: new Int32Array(level.groups),
    stability: new Float64Array(level.groups),
  };
  for (let v = 0; v < level.partition.length; v++) {
    const group = level.partition[v]!;
    (v < concepts ? counts.concepts : counts.papers)[group]!++;
    counts.stability[group]! += level.stability[v]!;
  }
  return counts;
}
