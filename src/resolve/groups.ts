// Groups of surfaces with one canonical key. Long forms that a paper defines but that no mention uses have a group too.
import { type Buckets, gatherBuckets } from '../lib/buckets.js';
import { compareStrings } from '../lib/text.js';
import { CONCEPT_TYPES, type ConceptType } from '../model/index.js';
import { canonicalText, keyOfWords } from './normal-form.js';
import { heaviestType, type SurfaceTable } from './surfaces.js';
import type { Decisions } from './thesaurus/decisions.js';

export interface Group {
  readonly index: number;
  readonly key: string;
  /** Its most frequent surface, and the canonical text of that. */
  readonly surface: string;
  readonly text: string;
  readonly mentions: number;
  readonly type: ConceptType;
  /** True where it is written like a proper name (`ImageNet`, `Adam`). */
  readonly named: boolean;
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
/** Nothing but small letters, digits and gaps. */
const SMALL = /^[a-z0-9 -]*$/;

/** One in so many writes a name in small letters (`imagenet`). */
const CARELESS = 9;

/** Written with inner capitals or digits: a name or acronym wherever it stands. */
export function isBrand(surface: string): boolean {
  if (SMALL.test(surface)) return false;
  return !surface.includes(' ') ? BRAND.test(surface) : surface.split(' ').some((word) => BRAND.test(word));
}

export interface Corpus {
  readonly surfaces: SurfaceTable;
  /** True for a word that the corpus also writes without a capital inside sentences. */
  readonly seenSmall: (word: string) => boolean;
}

export interface DefinedForms {
  /** Each once, the most frequent first. */
  readonly longForms: readonly string[];
  /** What `keyFor` makes of them, remembered. */
  readonly keyOf: (form: string) => string;
}

/** `keyFor` lets a thesaurus pin surfaces to a key of their own. */
export function groupSurfaces(
  corpus: Corpus,
  keyFor: Decisions['keyFor'],
  { longForms, keyOf }: DefinedForms,
): Groups {
  const { texts: surfaces } = corpus.surfaces;
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const ofSurface = new Int32Array(surfaces.length);
  surfaces.forEach((surface, row) => {
    texts.push(canonicalText(surface));
    ofSurface[row] = numberOf(keyFor(surface, texts[row]!), numbers);
  });
  const rows = gatherBuckets(ofSurface, numbers.size);
  const scales: Scales = { ...corpus, rows, texts, weights: new Float64Array(TYPES) };
  const all = Array.from(numbers.keys(), (key, index) => describeGroup(index, key, scales));
  for (const long of longForms) {
    const key = keyOf(long);
    if (numberOf(key, numbers) === all.length) all.push(virtualGroup(all.length, key, long));
  }
  const byKey = (key: string) => all[numbers.get(key) ?? -1];
  return { all, ofSurface, byKey, find: (words) => byKey(keyOfWords(words)) };
}

/** The number of a key, given to it first where it has none; -1 for the key of nothing. */
function numberOf(key: string, numbers: Map<string, number>): number {
  if (key === '') return -1;
  const known = numbers.get(key);
  if (known === undefined) numbers.set(key, numbers.size);
  return known ?? numbers.size - 1;
}

interface Scales extends Corpus {
  /** Surfaces of each group. */
  readonly rows: Buckets;
  /** Canonical text of each surface. */
  readonly texts: readonly string[];
  /** Where the types of one group after the other are weighed. */
  readonly weights: Float64Array;
}

function describeGroup(index: number, key: string, scales: Scales): Group {
  const { rows, surfaces, seenSmall, texts: canonical, weights } = scales;
  const { texts, count, telling, typeWeight } = surfaces;
  weights.fill(0);
  let mentions = 0;
  let capital = 0;
  let brand = 0;
  let isBranded = false;
  let small = 0;
  let best = rows.positions[rows.starts[index]!]!;
  for (let at = rows.starts[index]!; at < rows.starts[index + 1]!; at++) {
    const row = rows.positions[at]!;
    const text = texts[row]!;
    mentions += count[row]!;
    const isSmall = SMALL.test(text);
    const isName = !isSmall && isBrand(text);
    isBranded ||= isName;
    if (isName) brand += telling[row]!;
    if (!isSmall && CAPITALIZED.test(text)) capital += telling[row]!;
    else if (!isName) small += telling[row]!;
    for (let code = 0; code < TYPES; code++) weights[code]! += typeWeight[row * TYPES + code]!;
    const order = count[row]! - count[best]! || compareStrings(texts[best]!, text);
    if (order > 0) best = row;
  }
  const surface = texts[best]!;
  const capitals = capital > small && !surface.split(' ').every(seenSmall);
  const named = capitals || (isBranded && brand >= CARELESS * small);
  return { index, key, surface, text: canonical[best]!, mentions, type: heaviestType(weights, 0), named };
}

function virtualGroup(index: number, key: string, surface: string): Group {
  return { index, key, surface, text: canonicalText(surface), mentions: 0, type: 'method', named: false };
}
