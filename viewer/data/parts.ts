// The finer communities within those of the map, named where their key concepts lie: countries within continents.
import type { CommunityAnswer } from '../../src/model/index.js';
import { labelOf } from '../lib/label.js';
import type { Atlas } from './atlas.js';

export interface Part {
  readonly id: number;
  /** Community of the map that it lies in. */
  readonly parent: number;
  readonly name: string;
  readonly concepts: number;
  readonly x: number;
  readonly y: number;
}

/** Largest first; a community that has only one part has none, and no part repeats a name that stands on the map. */
export function partsOf(atlas: Atlas, communities: readonly CommunityAnswer[]): Part[] {
  const siblings = new Map<number, number>();
  for (const { parent } of communities)
    if (parent !== undefined) siblings.set(parent, (siblings.get(parent) ?? 0) + 1);
  const taken = new Set(
    atlas.map.communities.filter(({ level }) => level === 0).map(({ label }) => namesIn(label)[0]),
  );
  return communities.flatMap((part) => {
    const { id, parent, label, concepts } = part;
    const name = namesIn(label).find((each) => !taken.has(each));
    const place = middleOfKeys(atlas, part);
    if (parent === undefined || (siblings.get(parent) ?? 0) < 2 || !name || !place) return [];
    taken.add(name);
    return [{ id, parent, name, concepts, ...place }];
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
