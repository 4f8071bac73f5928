// What speaks for and against a candidate, as named yes/no features. The names are the keys of `weights.ts`, and what the
// fitting script reports; each is a rule that a person can read.
import type { Candidate } from './candidate.js';
import { CUES } from './cues.js';
import { isTail } from './lexicon/lexicon-index.js';
import { GENERIC_ACRONYMS } from './lists/generic.js';
import { typeOfHead } from './typing/heads.js';
import {
  ADJECTIVE,
  ADVERB,
  ALL_CAPITALS,
  CAMEL,
  COMMON,
  DIGIT,
  EVALUATING,
  GENERIC,
  GERUND,
  NUMBER,
  PARTICIPLE,
  STOP,
  VERB,
} from './word-class.js';
import { HYPHEN, type Word } from './words.js';

type Test = (candidate: Candidate, facts: Facts) => boolean;

interface Facts {
  readonly words: readonly Word[];
  readonly first: Word;
  readonly last: Word;
  /** Words parted by spaces. */
  readonly length: number;
  readonly anyKind: number;
  readonly allKinds: number;
  readonly anyShape: number;
  readonly headType: string | undefined;
  /** The words but the last are generic, evaluative or none. */
  readonly isGeneric: boolean;
}

const isSingle: Test = (_, { length }) => length === 1;
const lastKind =
  (bit: number): Test =>
  (_, { last }) =>
    (last.about.kinds & bit) !== 0;
const firstKind =
  (bit: number): Test =>
  (_, { first, length }) =>
    length > 1 && (first.about.kinds & bit) !== 0;
const headIs =
  (type: string): Test =>
  (_, { headType }) =>
    headType === type;
const singleEnding =
  (ending: RegExp): Test =>
  (_, { length, last }) =>
    length === 1 && ending.test(last.about.norm);
const cue =
  (index: number): Test =>
  ({ cues }) =>
    (cues & (1 << index)) !== 0;

const TESTS = {
  always: () => true,
  'one word': isSingle,
  'two words': (_, { length }) => length === 2,
  'three words': (_, { length }) => length === 3,
  'four words': (_, { length }) => length === 4,
  'five words or more': (_, { length }) => length > 4,
  'in the title': ({ inTitle }) => inTitle,
  'in the title only': ({ inTitle, count }) => inTitle && count === 1,
  'one word in the title': (candidate, facts) => candidate.inTitle && facts.length === 1,
  'said twice': ({ count }) => count === 2,
  'said three times or more': ({ count }) => count > 2,
  'often, one word': ({ count }, { length }) => count > 2 && length === 1,
  'always the start of its phrase': ({ leftClosed, count }) => leftClosed >= count,
  'never the start of its phrase': ({ leftClosed }) => leftClosed === 0,
  'always the end of its phrase': ({ rightClosed, count }) => rightClosed >= count,
  'never the end of its phrase': ({ rightClosed }) => rightClosed === 0,
  'always a whole phrase': ({ leftClosed, rightClosed, count }) =>
    leftClosed >= count && rightClosed >= count,
  'evaluative first word': firstKind(EVALUATING),
  'generic head': lastKind(GENERIC),
  'generic head, one modifier': (_, { last, length }) => length === 2 && (last.about.kinds & GENERIC) !== 0,
  'generic first word': firstKind(GENERIC),
  'nothing but generic words': (_, { isGeneric }) => isGeneric,
  'everyday words only': (_, { allKinds }) => (allKinds & (COMMON | GENERIC)) !== 0,
  'one everyday word': (_, { length, last }) => length === 1 && (last.about.kinds & COMMON) !== 0,
  'adjective first': firstKind(ADJECTIVE),
  'participle first': firstKind(PARTICIPLE),
  'gerund first': firstKind(GERUND),
  'verb or noun first': firstKind(VERB),
  'adverb first': firstKind(ADVERB),
  'stop word inside': (_, { anyKind }) => (anyKind & STOP) !== 0,
  'number first': firstKind(NUMBER),
  'gerund last': lastKind(GERUND),
  'verb or noun last': lastKind(VERB),
  'camel case': (_, { anyShape }) => (anyShape & CAMEL) !== 0,
  'capitals only': ({ reading }, { anyShape }) =>
    (anyShape & ALL_CAPITALS) !== 0 && !reading.capitalsTellNothing,
  'letters and digits': (_, { first, anyShape }) =>
    (anyShape & DIGIT) !== 0 && (first.about.kinds & NUMBER) === 0,
  'capitalised in mid-sentence': ({ capitalised }) => capitalised > 0,
  'one word capitalised in mid-sentence': ({ capitalised }, { length }) => capitalised > 0 && length === 1,
  'generic acronym': (_, { length, last }) => length === 1 && GENERIC_ACRONYMS.has(last.about.lower),
  'in the lexicon': ({ lexicon }) => lexicon !== undefined,
  'part of a lexicon phrase': ({ insideLexicon }) => insideLexicon > 0,
  'always part of a lexicon phrase': ({ insideLexicon, count }) => insideLexicon >= count,
  'long form of an acronym': ({ acronym }) => acronym === 'long',
  'defined acronym': ({ acronym }) => acronym === 'short',
  'name in the title': ({ isTitleName }) => isTitleName,
  'head of a method': headIs('method'),
  'head of a dataset': headIs('dataset'),
  'head of a phenomenon': headIs('phenomenon'),
  'head of a task': headIs('task'),
  'head of a metric': headIs('metric'),
  'one word, head of a type': (_, { headType, length }) => length === 1 && headType !== undefined,
  'one word in -tion': singleEnding(/(?:tion|sion|ment)$/),
  'one word in -ity or -ness': singleEnding(/(?:ity|ness|ism|ance|ence|cy)$/),
  'one word in -ing': singleEnding(/ing$/),
  'hyphen inside': (_, { words }) => words.some((word, i) => i > 0 && word.join === HYPHEN),
  'always evaluated (much X)': ({ evaluated, count }) => evaluated >= count,
  'possessive inside': (_, { words }) => words.some(({ about }) => about.lower === 's'),
  'tail inside (X-based Y)': (_, { words }) => words.some((_word, i) => i > 0 && isTail(words, i)),
  'before a tail (X of X-based)': ({ reading, to }) => isTail(reading.words, to),
  'in the first sentence': ({ reading, from }) =>
    reading.field === 'abstract' && reading.words[from]!.sentence === 0,
  'in the last sentence first': ({ reading, from }) =>
    reading.field === 'abstract' && reading.words[from]!.sentence === reading.sentences.length - 1,
  'introduced (propose X)': cue(CUES.indexOf('introduces')),
  'evaluated on': cue(CUES.indexOf('evaluates')),
  'suffered from': cue(CUES.indexOf('suffers')),
  'measured by': cue(CUES.indexOf('measures')),
  solved: cue(CUES.indexOf('solves')),
  used: cue(CUES.indexOf('uses')),
  'named (called X)': cue(CUES.indexOf('names')),
  studied: cue(CUES.indexOf('studies')),
} satisfies Record<string, Test>;

export type FeatureName = keyof typeof TESTS;

export const FEATURES = Object.keys(TESTS) as readonly FeatureName[];
const IN_ORDER: readonly Test[] = FEATURES.map((name) => TESTS[name]);

/** Calls `visit` with the index into `FEATURES` of each feature that holds. */
export function visitFeatures(candidate: Candidate, visit: (feature: number) => void): void {
  const facts = factsOf(candidate);
  for (let i = 0; i < IN_ORDER.length; i++) if (IN_ORDER[i]!(candidate, facts)) visit(i);
}

function factsOf({ reading, from, to }: Candidate): Facts {
  const words = reading.words.slice(from, to);
  let anyKind = 0;
  let allKinds = -1;
  let anyShape = 0;
  let length = 0;
  let isGeneric = true;
  for (const [i, { about, join }] of words.entries()) {
    anyKind |= about.kinds;
    allKinds &= (about.kinds & (COMMON | GENERIC)) !== 0 ? about.kinds | COMMON : about.kinds;
    anyShape |= about.shape;
    if (i === 0 || join !== HYPHEN) length++;
    if ((about.kinds & (GENERIC | EVALUATING | STOP | NUMBER)) === 0) isGeneric = false;
  }
  const last = words.at(-1)!;
  const headType = typeOfHead(last.about.norm);
  return { words, first: words[0]!, last, length, anyKind, allKinds, anyShape, headType, isGeneric };
}
