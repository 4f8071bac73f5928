// A paper as the tagger reads it: the words of title and abstract in one row, with gaps and offsets.
import { internWord, type KnownWord } from '../intern-word.js';
import { type Tokens, tokenize } from '../tokens.js';
import { Shape, shapeOf } from './word-key.js';

export interface Reading {
  readonly surfaces: readonly string[];
  /** Number of each word in the table of words; -1 for those too long for it. */
  readonly indices: readonly number[];
  readonly gaps: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Words before this one are the title's. */
  readonly titleWords: number;
}

export function readPaper(title: string, abstract: string): Reading {
  const first = tokenize(title);
  const second = tokenize(abstract);
  const words: KnownWord[] = [];
  addWords(words, title, first);
  addWords(words, abstract, second);
  return {
    surfaces: words.map(({ surface }) => surface),
    indices: words.map(({ index }) => index),
    gaps: first.gaps.concat(second.gaps),
    starts: first.starts.concat(second.starts),
    ends: first.ends.concat(second.ends),
    titleWords: first.starts.length,
  };
}

/** Where nearly all is in capitals they tell nothing: the words are then read as lower case. */
function addWords(words: KnownWord[], text: string, { starts, ends }: Tokens): void {
  const from = words.length;
  let capitals = 0;
  for (let i = 0; i < starts.length; i++) {
    const word = internWord(text, starts[i]!, ends[i]!);
    if (isLoud(word.surface)) capitals++;
    words.push(word);
  }
  if (capitals <= 3 || capitals <= starts.length * 0.6) return;
  for (let i = from; i < words.length; i++) words[i] = inLowerCase(words[i]!);
}

function inLowerCase({ surface }: KnownWord): KnownWord {
  const lower = surface.toLowerCase();
  return internWord(lower, 0, lower.length);
}

function isLoud(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 65 && first <= 90 && shapeOf(word) === Shape.allCapitals;
}
