// The finer communities within those of the map, named where their key concepts lie: countries within continents, and cities within those.
import type { CommunityAnswer } from '../../src/model/index.js';
import { labelOf } from '../lib/label.js';
import type { Atlas } from './atlas.js';

export interface Part {
  readonly id: number;
  /** 0 for the parts of communities, 1 for the parts of those. */
  readonly rank: number;
  /** Community of the map that it lies in. */
  readonly parent: number;
  readonly name: string;
  readonly concepts: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Level after level, largest first. A community that has only one part on a level has none there, and no part repeats a name
 * that stands on the map.
 */
export function partsOf(atlas: Atlas, levels: readonly (readonly CommunityAnswer[])[]): Part[] {
  const top = atlas.map.communities.filter(({ level }) => level === 0);
  const taken = new Set(top.map(({ label }) => namesIn(label)[0]));
  /** By the id of a community of the level before: the community of the map that it lies in. */
  let homes = new Map(top.map(({ id }) => [id, id]));
  return levels.flatMap((communities, rank) => {
    const found = partsOn(atlas, communities, { rank, homes, taken });
    homes = new Map(communities.map(({ id, parent = -1 }) => [id, homes.get(parent) ?? -1]));
    return found;
  });
}

interface Before {
  readonly rank: number;
  readonly homes: ReadonlyMap<number, number>;
  /** Grows by the names that are given. */
  readonly taken: Set<string | undefined>;
}

function partsOn(
  atlas: Atlas,
  communities: readonly CommunityAnswer[],
  { rank, homes, taken }: Before,
): Part[] {
  const siblings = new Map<number, number>();
  for (const { parent } of communities)
    if (parent !== undefined) siblings.set(parent, (siblings.get(parent) ?? 0) + 1);
  return communities.flatMap((part) => {
    const { id, parent, label, concepts } = part;
    const home = parent === undefined ? undefined : homes.get(parent);
    const name = namesIn(label).find((each) => !taken.has(each));
    const place = middleOfKeys(atlas, part);
    if (parent === undefined || home === undefined || (siblings.get(parent) ?? 0) < 2 || !name || !place)
      return [];
    taken.add(name);
    return [{ id, rank, parent: home, name, concepts, ...place }];
  });
}

function namesIn(label: string): string[] {
  return labelOf(label).split(' · ');
}

/** Median, so that one far-off key concept does not pull the name away. */
function middleOfKeys(atlas: Atlas, { keyConcepts }: CommunityAnswer): { x: number; y: number } | undefined {
  const nodes = keyConcepts.map(({ id }) => atlas.indexOf.get(id)).filter((node) => node !== undefined);
  if (nodes.length === 0) return undefined;
  const { x, y } = atlas.map.nodes;
  return { x: median(nodes.map((node) => x[node]!)), y: median(nodes.map((node) => y[node]!)) };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
