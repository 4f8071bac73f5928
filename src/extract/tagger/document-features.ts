// What the whole paper says about each of its words: how often it occurs, whether it is in the title, capitalised
// elsewhere, part of a repeated pair, or of an acronym's definition. One code of 0..191 a word.
import { Gap } from '../tokens.js';
import { type Lexemes, SLOTS } from './lexemes.js';
import { Shape } from './word-key.js';

const CAPITALISED = new Set<number>([
  Shape.capital,
  Shape.allCapitals,
  Shape.oneCapital,
  Shape.mixed,
  Shape.pluralAcronym,
  Shape.capitalDigits,
]);
const ACRONYM_SHAPE = new Set<number>([
  Shape.allCapitals,
  Shape.mixed,
  Shape.pluralAcronym,
  Shape.capitalDigits,
]);
const isCapitalised = Uint8Array.from({ length: 16 }, (_, shape) => (CAPITALISED.has(shape) ? 1 : 0));

const IN_TITLE = 1;
const CAPITAL_ELSEWHERE = 2;
const SHORT_FORM = 4;

export interface Row {
  readonly slots: Int32Array;
  readonly gaps: readonly number[];
  readonly titleWords: number;
  readonly from: number;
  readonly to: number;
}

export type DocumentFeatures = (row: Row, codes: Uint8Array) => void;

export function createDocumentFeatures(lexemes: Lexemes): DocumentFeatures {
  const counts = new Int32Array(SLOTS);
  const marks = new Uint8Array(SLOTS);
  return (row, codes) => {
    const { slots, gaps, titleWords, from, to } = row;
    const ids = lexemes.foldIds;
    for (let t = from; t < to; t++) {
      const id = ids[slots[t]!]!;
      counts[id]!++;
      if (t < titleWords) marks[id]! |= IN_TITLE;
      else if (isCapitalised[lexemes.shapes[slots[t]!]!] && gaps[t] !== Gap.start && gaps[t] !== Gap.stop) {
        marks[id]! |= CAPITAL_ELSEWHERE;
      }
    }
    const longForms = findDefinitions(row, lexemes, marks);
    const pairs = countPairs(row, ids, counts);
    let repeatedBefore = 0;
    for (let t = from; t < to; t++) {
      const id = ids[slots[t]!]!;
      const repeated =
        t + 1 < to && counts[id]! > 1 && joins(gaps[t + 1]) && isRepeated(pairs, id, ids[slots[t + 1]!]!)
          ? 1
          : 0;
      const isShort = (marks[id]! & SHORT_FORM) !== 0 && isCapitalised[lexemes.shapes[slots[t]!]!];
      const role = longForms.has(t) ? 2 : isShort ? 1 : 0;
      codes[t] =
        Math.min(counts[id]!, 4) -
        1 +
        ((marks[id]! & 3) << 2) +
        (repeated << 4) +
        (repeatedBefore << 5) +
        (role << 6);
      repeatedBefore = repeated;
    }
    for (let t = from; t < to; t++) {
      counts[ids[slots[t]!]!] = 0;
      marks[ids[slots[t]!]!] = 0;
    }
  };
}

function joins(gap: number | undefined): boolean {
  return gap === Gap.space || gap === Gap.hyphen || gap === Gap.slash;
}

function isRepeated(pairs: ReadonlyMap<number, number>, a: number, b: number): boolean {
  return (pairs.get(pairKey(a, b)) ?? 0) > 1;
}

function pairKey(a: number, b: number): number {
  return a * SLOTS + b;
}

/** A pair can only be repeated where both of its words are. */
function countPairs(
  { slots, gaps, from, to }: Row,
  ids: Int32Array,
  counts: Int32Array,
): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let t = from; t + 1 < to; t++) {
    if (!joins(gaps[t + 1])) continue;
    const id = ids[slots[t]!]!;
    const next = ids[slots[t + 1]!]!;
    if (counts[id]! < 2 || counts[next]! < 2) continue;
    const key = pairKey(id, next);
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  return pairs;
}

/** "long form (LF)": words before the bracket whose first letters spell the short form from its end. */
function findDefinitions({ slots, gaps, from, to }: Row, lexemes: Lexemes, marks: Uint8Array): Set<number> {
  const longForms = new Set<number>();
  for (let t = from; t + 1 < to; t++) {
    if (gaps[t] !== Gap.open || gaps[t + 1] !== Gap.close) continue;
    const shape = lexemes.shapes[slots[t]!]!;
    if (!ACRONYM_SHAPE.has(shape)) continue;
    const folded = lexemes.folded[slots[t]!]!;
    const letters = shape === Shape.pluralAcronym ? folded.slice(0, -1) : folded;
    const hits: number[] = [];
    for (let j = 1; j <= letters.length && t - j >= from; j++) {
      if (lexemes.folded[slots[t - j]!]!.charCodeAt(0) === letters.charCodeAt(letters.length - j))
        hits.push(t - j);
    }
    if (hits.length * 2 < letters.length) continue;
    for (const hit of hits) longForms.add(hit);
    marks[lexemes.foldIds[slots[t]!]!]! |= SHORT_FORM;
  }
  return longForms;
}
