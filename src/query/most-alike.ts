// Of many items with profiles, those most like one, and the keys that make them so.
import { cosine, type Profile, sharedKeys } from './similarity.js';
import { createStrongest } from './strongest.js';

/** Candidates whose cosine is worked out: those that share most with the one asked for. */
const COMPARED = 200;
const REASONS = 5;

export interface Alike {
  readonly item: number;
  /** Cosine, 0..1. */
  readonly score: number;
  /** The keys that add most to it; worked out when it is asked for. */
  readonly because: () => readonly number[];
}

export interface AlikeSource {
  /** Items in all. */
  readonly items: number;
  readonly profileOf: (item: number) => Profile;
  readonly itemsWith: (key: number) => ArrayLike<number>;
}

/** Most alike first; `self` is left out. */
export function mostAlike(own: Profile, source: AlikeSource, self = -1): readonly Alike[] {
  const { profileOf } = source;
  return Array.from(overlapping(own, source, self), (item) => ({ item, other: profileOf(item) }))
    .map(({ item, other }) => ({ item, other, score: cosine(own, other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.item - b.item)
    .map(({ item, other, score }) => ({
      item,
      score,
      because: () => sharedKeys(own, other).slice(0, REASONS),
    }));
}

/** Items that share keys with the profile: those with the greatest weight of shared keys, of equal ones the first. */
function overlapping(
  { keys, weights }: Profile,
  { items, itemsWith }: AlikeSource,
  self: number,
): Int32Array {
  const sums = new Float64Array(items);
  for (let i = 0; i < keys.length; i++) {
    const found = itemsWith(keys[i]!);
    for (let j = 0; j < found.length; j++) sums[found[j]!]! += weights[i]!;
  }
  const best = createStrongest(1, COMPARED);
  for (let item = 0; item < items; item++)
    if (sums[item]! > 0 && item !== self) best.offer(0, item, sums[item]!);
  return best.kept();
}
