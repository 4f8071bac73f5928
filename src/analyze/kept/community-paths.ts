// Where a community of the finest level stands among those above it.
import type { EarlierHierarchy } from './earlier-map.js';

/** By level, the parent of each community; those of the coarsest have none (-1). */
export function parentsIn({ communities, levels }: EarlierHierarchy): number[][] {
  const parents = Array.from({ length: levels }, (): number[] => []);
  for (const { level, id, parent } of communities) parents[level]![id] = parent ?? -1;
  return parents;
}

/** The community that holds one of the finest level, at each level, the coarsest first. */
export function pathOf(parents: readonly (readonly number[])[], finest: number): readonly number[] {
  const path = [finest];
  for (let level = parents.length - 1; level > 0; level--) path.unshift(parents[level]![path[0]!]!);
  return path;
}
