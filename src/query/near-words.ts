// Words that a mistyped word may stand for. All words of a vocabulary are compared, after a filter on length and letters that
// lets through few; 100,000 words take some milliseconds. Pure: the viewer of a static site searches by it too.
import { beginningDistance, editDistance, forgivenSlips } from '../lib/edit-distance.js';
import { compareStrings } from '../lib/text.js';

export interface Spelling {
  readonly word: string;
  /** Slips between it and what was typed. */
  readonly distance: number;
}

export interface Vocabulary {
  readonly words: readonly string[];
  /** Which letters each word has, one bit for each of 32 classes. */
  readonly letters: Int32Array;
}

const KEPT = 12;

/** Nearest first. With `asPrefix` a word counts by its nearest beginning. */
export function nearWords(
  { words, letters }: Vocabulary,
  typed: string,
  asPrefix: boolean,
): readonly Spelling[] {
  const bound = forgivenSlips(typed.length);
  if (bound === 0) return [];
  const own = lettersOf(typed);
  const found: Spelling[] = [];
  for (let i = 0; i < words.length; i++) {
    const missing = bitCount(own & ~letters[i]!);
    if (missing > bound || (!asPrefix && bitCount(letters[i]! & ~own) > bound)) continue;
    const distance = (asPrefix ? beginningDistance : editDistance)(typed, words[i]!, bound);
    if (distance <= bound) found.push({ word: words[i]!, distance });
  }
  return found.sort((a, b) => a.distance - b.distance || compareStrings(a.word, b.word)).slice(0, KEPT);
}

export function createVocabulary(words: readonly string[]): Vocabulary {
  return { words, letters: Int32Array.from(words, lettersOf) };
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
