// Of many items with profiles, those most like one, and the keys that make them so.
import { cosine, type Profile, sharedKeys } from './similarity.js';

/** Candidates whose cosine is worked out: those that share most with the one asked for. */
const COMPARED = 200;
const REASONS = 5;

export interface Alike {
  readonly item: number;
  /** Cosine, 0..1. */
  readonly score: number;
  readonly because: readonly number[];
}

export interface AlikeSource {
  readonly profileOf: (item: number) => Profile;
  readonly itemsWith: (key: number) => Iterable<number>;
}

/** Most alike first; `self` is left out. */
export function mostAlike(own: Profile, { profileOf, itemsWith }: AlikeSource, self = -1): readonly Alike[] {
  return overlapping(own, itemsWith, self)
    .map((item) => ({ item, other: profileOf(item) }))
    .map(({ item, other }) => ({ item, other, score: cosine(own, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.item - b.item)
    .map(({ item, other, score }) => ({ item, score, because: sharedKeys(own, other).slice(0, REASONS) }));
}

/** Items that share keys with the profile, those with the greatest weight of shared keys first. */
function overlapping(
  own: Profile,
  itemsWith: (key: number) => Iterable<number>,
  self: number,
): readonly number[] {
  const weights = new Map<number, number>();
  for (const [key, weight] of own)
    for (const item of itemsWith(key)) weights.set(item, (weights.get(item) ?? 0) + weight);
  weights.delete(self);
  return [...weights]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, COMPARED)
    .map(([item]) => item);
}
