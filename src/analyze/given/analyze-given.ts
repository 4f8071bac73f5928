// Communities that another program found (Neo4j GDS, GraphFrames, anything that can tell a community of each concept): taken as
// they are for the concepts they name; whatever they leave out joins the community that it is tied to most.
import { describeLevels } from '../communities/find-communities.js';
import type { Level } from '../communities/hierarchy.js';
import { orderLevels } from '../communities/order-levels.js';
import { modularity } from '../communities/partition.js';
import { sharedTopicGraph } from '../graph/topic-graph.js';
import type { AnalysisInput, AnalysisOptions } from '../input.js';
import type { Again } from '../kept/analyze-again.js';
import { keepLevels } from '../kept/keep-levels.js';
import { layOut } from '../layout/lay-out.js';

export interface GivenCommunities {
  /** Names of the communities of each concept, by its id: one a level, the coarsest first, equally many everywhere. */
  readonly ofConcept: ReadonlyMap<string, readonly string[]>;
  /** What is said to have found them. */
  readonly algorithm: string;
}

/** Concepts that are not in the corpus are passed over. */
export function analyzeGiven(input: AnalysisInput, options: AnalysisOptions, given: GivenCommunities): Again {
  const topics = sharedTopicGraph(input);
  const numbered = numberGroups(input, given);
  const found = orderLevels(input, keepLevels(input, topics, numbered.hierarchy, numbered.nodes));
  const levels = found.length > 1 ? found : [...found, asFiner(found[0]!)];
  const quality = modularity(topics.graph, levels[0]!.partition);
  const described = describeLevels(input, { levels, modularity: quality }, options);
  const communities = { ...described.communities, algorithm: given.algorithm };
  return { communities, conceptStability: described.conceptStability, layout: layOut(input, communities) };
}

/** A map has two levels at least. */
function asFiner(level: Level): Level {
  return { ...level, parent: Int32Array.from({ length: level.groups }, (_, group) => group) };
}

/** The given names as numbers: a group is a path of names, so that equal names under different parents stay apart. */
function numberGroups({ resolution, papers }: AnalysisInput, { ofConcept }: GivenCommunities) {
  const numbers: Map<string, number>[] = [];
  const communities: { level: number; id: number; parent?: number; label: string; stability: number }[] = [];
  const numberOf = (path: readonly string[], level: number, parent: number | undefined): number => {
    numbers[level] ??= new Map();
    const key = JSON.stringify(path.slice(0, level + 1));
    const known = numbers[level].get(key);
    if (known !== undefined) return known;
    const id = numbers[level].size;
    numbers[level].set(key, id);
    communities.push({ level, id, ...(parent === undefined ? {} : { parent }), label: '', stability: 1 });
    return id;
  };
  const nodes = resolution.concepts.map(({ id }) => {
    const path = ofConcept.get(id);
    if (path === undefined) return undefined;
    const groups: number[] = [];
    for (let level = 0; level < path.length; level++) groups.push(numberOf(path, level, groups.at(-1)));
    return { x: 0, y: 0, communities: groups, stability: 1 };
  });
  const hierarchy = { communities, levels: numbers.length };
  return { hierarchy, nodes: [...nodes, ...papers.map(() => undefined)] };
}
