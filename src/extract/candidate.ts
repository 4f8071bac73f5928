// A phrase that could be a concept, once a key, with all that the paper says about it; and how an occurrence is added to it.

import type { ConceptType } from '../model/index.js';
import type { FoundAcronym } from './acronyms.js';
import { cuesBefore } from './cues.js';
import type { LexiconHit } from './lexicon/lexicon-index.js';
import type { Phrase } from './phrases.js';
import type { FieldReading } from './reading.js';
import { CAPITAL, DETERMINER, EVALUATING } from './word-class.js';
import { BREAK, keyOf, type Word } from './words.js';

export interface TaggerVerdict {
  /** Of its surest span. */
  readonly score: number;
  /** Sums of type scores over its spans. */
  readonly types: Readonly<Partial<Record<ConceptType, number>>>;
}

/** Counts are over both fields. */
export interface Candidate {
  readonly key: string;
  /** The first place where it stands. */
  readonly reading: FieldReading;
  readonly from: number;
  readonly to: number;
  count: number;
  inTitle: boolean;
  /** Occurrences with nothing more of the phrase to the left, and to the right. */
  leftClosed: number;
  rightClosed: number;
  /** Occurrences in mid-sentence whose first word is capitalised where capitals tell something. */
  capitalised: number;
  /** Occurrences behind a word that praises, as in `powerful transformers`. */
  evaluated: number;
  /** Bits by index into `CUES`. */
  cues: number;
  lexicon: LexiconHit | undefined;
  /** Occurrences inside a longer entry of the lexicon. */
  insideLexicon: number;
  acronym: 'none' | 'long' | 'short';
  isTitleName: boolean;
  /** What the trained tagger says of it; absent where it says nothing. */
  tagged: TaggerVerdict | undefined;
}

export type Candidates = Map<string, Candidate>;

/** Counts one more occurrence of the phrase. */
export function addOccurrence(
  candidates: Candidates,
  reading: FieldReading,
  from: number,
  to: number,
): Candidate {
  const candidate = candidateAt(candidates, reading, from, to);
  candidate.count++;
  if (reading.field === 'title') candidate.inTitle = true;
  candidate.cues |= cuesOf(reading.words, from);
  if (isCapitalName(reading, from)) candidate.capitalised++;
  if (isBefore(reading.words, from, EVALUATING)) candidate.evaluated++;
  return candidate;
}

/** The candidate of a phrase whose occurrences may have been counted already; counts it where none was. */
export function knownOrAdded(candidates: Candidates, reading: FieldReading, { from, to }: Phrase): Candidate {
  return candidates.get(keyOf(reading.words, from, to)) ?? addOccurrence(candidates, reading, from, to);
}

function candidateAt(candidates: Candidates, reading: FieldReading, from: number, to: number): Candidate {
  const key = keyOf(reading.words, from, to);
  const known = candidates.get(key);
  if (known !== undefined) return known;
  const made: Candidate = {
    key,
    reading,
    from,
    to,
    count: 0,
    inTitle: false,
    leftClosed: 0,
    rightClosed: 0,
    capitalised: 0,
    evaluated: 0,
    cues: 0,
    lexicon: undefined,
    insideLexicon: 0,
    acronym: 'none',
    isTitleName: false,
    tagged: undefined,
  };
  candidates.set(key, made);
  return made;
}

function isCapitalName(reading: FieldReading, from: number): boolean {
  if (reading.capitalsTellNothing || reading.field === 'title') return false;
  const word = reading.words[from]!;
  return (word.about.shape & CAPITAL) !== 0 && reading.words[from - 1]?.sentence === word.sentence;
}

const MODIFIERS_PASSED = 3;

function cuesOf(words: readonly Word[], from: number): number {
  let first = from;
  while (from - first < MODIFIERS_PASSED && isBefore(words, first, DETERMINER | EVALUATING)) first--;
  const previous = words[first - 1];
  if (previous === undefined || previous.sentence !== words[from]!.sentence) return 0;
  return cuesBefore(previous.about.lower, words[first - 2]?.about.lower ?? '');
}

/** Whether the word right before `from` is of one of the kinds. */
function isBefore(words: readonly Word[], from: number, kinds: number): boolean {
  const previous = words[from - 1];
  return previous !== undefined && words[from]!.join !== BREAK && (previous.about.kinds & kinds) !== 0;
}

/** The short and the long form of an acronym as phrases of their field. */
export function formsOf(
  reading: FieldReading,
  acronym: FoundAcronym,
): { short: Phrase; long: Phrase } | undefined {
  const long = wordsWithin(reading.words, acronym.start, acronym.end);
  const short = wordsWithin(reading.words, acronym.shortStart, acronym.shortEnd);
  return long === undefined || short === undefined ? undefined : { short, long };
}

/** The words that stand wholly between two offsets, without leading determiners. */
export function wordsWithin(words: readonly Word[], start: number, end: number): Phrase | undefined {
  let from = firstAtOrAfter(words, start);
  let to = from;
  while (to < words.length && words[to]!.end <= end) to++;
  while (from < to && (words[from]!.about.kinds & DETERMINER) !== 0) from++;
  return to > from ? { from, to } : undefined;
}

function firstAtOrAfter(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
