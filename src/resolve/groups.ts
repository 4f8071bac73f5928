// Groups of surfaces with one canonical key. Long forms that a paper defines but that no mention uses have a group too.
import { compareStrings } from '../lib/text.js';
import { CONCEPT_TYPES } from '../model/index.js';
import { canonicalKey, canonicalWords, keyOfWords } from './normal-form.js';
import type { FormGroup } from './rules/rule.js';
import { heaviestType, type SurfaceTable } from './surfaces.js';

export interface Group extends FormGroup {
  readonly index: number;
  readonly key: string;
  /** Rows of `Surfaces`; empty for a long form that only definitions use. */
  readonly surfaces: readonly number[];
  readonly mentions: number;
  /** What tells it from another thing of the same name. */
  readonly sense?: string;
}

export interface Groups {
  readonly all: readonly Group[];
  /** Group of each surface; -1 for one that is nothing but punctuation. */
  readonly ofSurface: Int32Array;
  readonly byKey: (key: string) => Group | undefined;
  readonly find: (words: readonly string[]) => Group | undefined;
}

const TYPES = CONCEPT_TYPES.length;
const BRAND = /\p{Lu}.*\p{Lu}|\p{Lu}.*\d|\d.*\p{Lu}|\p{Ll}\p{Lu}/u;
const CAPITALIZED = /^\p{Lu}/u;

/** Written with inner capitals or digits: a name or acronym wherever it stands. */
export function isBrand(surface: string): boolean {
  return !surface.includes(' ') ? BRAND.test(surface) : surface.split(' ').some((word) => BRAND.test(word));
}

export interface Corpus {
  readonly surfaces: SurfaceTable;
  /** True for a word that the corpus also writes without a capital inside sentences. */
  readonly seenSmall: (word: string) => boolean;
}

/** `keyFor` lets a thesaurus pin surfaces to a key of their own. */
export function groupSurfaces(
  corpus: Corpus,
  longForms: readonly string[],
  keyFor: (surface: string) => string = canonicalKey,
): Groups {
  const { surfaces } = corpus;
  const members = new Map<string, number[]>();
  surfaces.texts.forEach((text, row) => {
    const key = keyFor(text);
    const rows = members.get(key);
    if (rows === undefined) members.set(key, [row]);
    else rows.push(row);
  });
  const groups = new Map<string, Group>();
  const ofSurface = new Int32Array(surfaces.texts.length).fill(-1);
  const scales: Scales = { ...corpus, weights: new Float64Array(TYPES) };
  for (const [key, rows] of members) {
    if (key === '') continue;
    for (const row of rows) ofSurface[row] = groups.size;
    groups.set(key, describeGroup(groups.size, key, rows, scales));
  }
  for (const long of longForms) {
    const key = keyFor(long);
    if (key !== '' && !groups.has(key)) groups.set(key, virtualGroup(groups.size, key, long));
  }
  const byKey = (key: string) => groups.get(key);
  return { all: [...groups.values()], ofSurface, byKey, find: (words) => groups.get(keyOfWords(words)) };
}

interface Scales extends Corpus {
  /** Where the types of one group after the other are weighed. */
  readonly weights: Float64Array;
}

function describeGroup(
  index: number,
  key: string,
  rows: readonly number[],
  { surfaces, seenSmall, weights }: Scales,
): Group {
  const { texts, count, telling, typeWeight } = surfaces;
  weights.fill(0);
  let mentions = 0;
  let capital = 0;
  let small = 0;
  let best = rows[0]!;
  for (const row of rows) {
    mentions += count[row]!;
    if (CAPITALIZED.test(texts[row]!)) capital += telling[row]!;
    else small += telling[row]!;
    for (let code = 0; code < TYPES; code++) weights[code]! += typeWeight[row * TYPES + code]!;
    const order = count[row]! - count[best]! || compareStrings(texts[best]!, texts[row]!);
    if (order > 0) best = row;
  }
  const surface = texts[best]!;
  const capitals = capital > small && !surface.split(' ').every(seenSmall);
  const named = capitals || (small === 0 && rows.some((row) => isBrand(texts[row]!)));
  const type = heaviestType(weights, 0);
  return { index, key, surfaces: rows, mentions, words: canonicalWords(surface), surface, type, named };
}

function virtualGroup(index: number, key: string, long: string): Group {
  return {
    index,
    key,
    surfaces: [],
    mentions: 0,
    words: canonicalWords(long),
    surface: long,
    type: 'method',
    named: false,
  };
}
