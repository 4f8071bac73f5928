// What is left of a name when case, accents, hyphens, spacing and plurals are ignored: how a concept is found by a name that was
// typed a little differently. Two concepts may share a key; who looks up must then say so.
import { hash53 } from '../lib/hash.js';
import { foldCase } from '../lib/text.js';

const WORDS = /[\p{L}\p{N}]+/gu;

/** The words of a text as they stand in the index for search: folded, without punctuation. */
export function wordsOf(text: string): string[] {
  return foldCase(text).match(WORDS) ?? [];
}

/** `Graph-Neural Networks` and `graph neural network` share one key. Names of symbols alone keep their folded text. */
export function lookupKey(text: string): string {
  const words = wordsOf(text);
  return words.length > 0 ? words.map(singular).join('') : foldCase(text).trim();
}

/** From 0 to `hashes - 1`; names with equal hashes are compared by `lookupKey` when they are read. */
export function lookupHash(text: string, hashes: number): number {
  return hash53(lookupKey(text)) % hashes;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}
