// A paper as the tagger reads it: the words of title and abstract in one row, with gaps and offsets.
import { classAt, unitsAt, WORD } from '../char-class.js';
import { internWord } from '../intern-word.js';
import { Gap, gapBetween } from '../tokens.js';
import { findWords, type Word } from '../words.js';
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

type PlacedWord = Pick<Word, 'surface' | 'index' | 'start' | 'end'>;

/** A text and its words. */
export interface WordedText {
  readonly text: string;
  readonly words: readonly PlacedWord[];
}

export function readPaper(title: string, abstract: string): Reading {
  return readWords(
    { text: title, words: findWords(title, []) },
    { text: abstract, words: findWords(abstract, []) },
  );
}

export function readWords(title: WordedText, abstract: WordedText): Reading {
  const reading: Growing = { surfaces: [], indices: [], gaps: [], starts: [], ends: [] };
  addWords(reading, title);
  const titleWords = reading.surfaces.length;
  addWords(reading, abstract);
  return { ...reading, titleWords };
}

interface Growing {
  readonly surfaces: string[];
  readonly indices: number[];
  readonly gaps: number[];
  readonly starts: number[];
  readonly ends: number[];
}

/** Where nearly all is in capitals they tell nothing: the words are then read as lower case. */
function addWords(reading: Growing, { text, words }: WordedText): void {
  const from = reading.surfaces.length;
  let capitals = 0;
  let previousEnd = -1;
  for (const whole of words) {
    const word = classAt(text, whole.start) === WORD ? whole : unmarked(text, whole);
    if (word === undefined) continue;
    const { surface, index, start, end } = word;
    reading.surfaces.push(surface);
    reading.indices.push(index);
    reading.gaps.push(previousEnd < 0 ? Gap.start : gapBetween(text, previousEnd, start));
    reading.starts.push(start);
    reading.ends.push(end);
    if (isLoud(surface)) capitals++;
    previousEnd = end;
  }
  if (capitals > 3 && capitals > (reading.surfaces.length - from) * 0.6) lowerFrom(reading, from);
}

/** A word without the combining marks that it starts with; undefined where it has nothing else. */
function unmarked(text: string, { start, end }: PlacedWord): PlacedWord | undefined {
  let from = start;
  while (from < end && classAt(text, from) !== WORD) from += unitsAt(text, from);
  if (from >= end) return undefined;
  const { surface, index } = internWord(text, from, end);
  return { surface, index, start: from, end };
}

function lowerFrom({ surfaces, indices }: Growing, from: number): void {
  for (let i = from; i < surfaces.length; i++) {
    const lower = surfaces[i]!.toLowerCase();
    const word = internWord(lower, 0, lower.length);
    surfaces[i] = word.surface;
    indices[i] = word.index;
  }
}

function isLoud(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 65 && first <= 90 && shapeOf(word) === Shape.allCapitals;
}
