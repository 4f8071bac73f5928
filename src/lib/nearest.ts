// Did you mean: the words of a table that are a slip or two away from what was typed.
import { editDistance } from './edit-distance.js';

const MOST = 3;

/** Nearest first, at most three; none where nothing is near. Case, hyphens and underscores do not count. */
export function nearestTo(typed: string, words: readonly string[]): readonly string[] {
  const bound = Math.max(1, Math.min(3, Math.floor(typed.length / 3)));
  const plain = fold(typed);
  return words
    .map((word) => ({ word, distance: editDistance(plain, fold(word), bound) }))
    .filter(({ distance }) => distance <= bound)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ word }) => word);
}

const fold = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '');
