// What one distinct word can be, whatever its context: closed lists first, then everyday English, then endings.
import { endingTag, everydayTag } from './everyday-words.js';
import { singular } from './inflection.js';
import { EVALUATIVE, GENERIC_NOUNS } from './lists/generic.js';
import {
  AUXILIARIES,
  DETERMINERS,
  FURNITURE,
  PREPOSITIONS,
  PRONOUNS,
  VERB_OR_NOUN,
  VERBS,
} from './lists/stop-words.js';

/** Bits of `WordClass.kinds`. */
export const STOP = 1;
export const NOUN = 2;
export const ADJECTIVE = 4;
export const VERB = 8;
export const GERUND = 16;
export const PARTICIPLE = 32;
export const ADVERB = 64;
export const NUMBER = 128;
export const EVALUATING = 256;
export const GENERIC = 512;
/** The list of everyday English has it. */
export const COMMON = 1024;
/** After one of these the next word may be a finite verb: pronouns, auxiliaries, `to`. */
export const BEFORE_VERB = 2048;
export const DETERMINER = 4096;
/** What a link starts with. */
export const LINK = 8192;

/** Bits of `WordClass.shape`. */
export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
export const CAMEL = 4;
export const DIGIT = 8;

export interface WordClass {
  readonly lower: string;
  /** Lower case and singular. */
  readonly norm: string;
  readonly kinds: number;
  readonly shape: number;
}

/** `PACS` is no plural of `PAC`; `GANs` is one of `GAN`. */
const SHORT_CAPITALS = /^[\p{Lu}\p{N}]{2,5}$/u;
const PAST = /[^e]ed$/;
const LONGEST_WORD = 40;
const LINKS = new Set(['http', 'https', 'www', 'ftp']);

export function makeClass(surface: string): WordClass {
  const lower = surface.toLowerCase();
  if (surface.length > LONGEST_WORD) return { lower, norm: lower, kinds: STOP, shape: 0 };
  const norm = SHORT_CAPITALS.test(surface) ? lower : singular(lower);
  const kinds = kindsOf(lower, norm) | (LINKS.has(lower) ? LINK : 0);
  return { lower, norm, kinds, shape: shapeOf(surface) };
}

function kindsOf(lower: string, norm: string): number {
  const closed = closedKinds(lower);
  if (closed !== 0) return closed;
  const tag = everydayTag(lower);
  let kinds = tag === undefined ? fromEnding(lower) : COMMON | fromTag(tag);
  if (PAST.test(lower) && (kinds & ADJECTIVE) !== 0) kinds |= PARTICIPLE;
  if (VERB_OR_NOUN.has(lower)) kinds |= NOUN | VERB;
  if (GENERIC_NOUNS.has(norm)) kinds |= GENERIC | NOUN;
  if (EVALUATIVE.has(lower)) kinds |= EVALUATING;
  return kinds;
}

function closedKinds(lower: string): number {
  if (PRONOUNS.has(lower) || AUXILIARIES.has(lower) || lower === 'to') return STOP | BEFORE_VERB;
  if (DETERMINERS.has(lower)) return STOP | DETERMINER;
  if (PREPOSITIONS.has(lower) || FURNITURE.has(lower)) return STOP;
  if (VERBS.has(lower) && !VERB_OR_NOUN.has(lower))
    return STOP | VERB | (EVALUATIVE.has(lower) ? EVALUATING : 0);
  return /^\d+$/.test(lower) ? NUMBER : 0;
}

const TAG_KINDS: Readonly<Record<string, number>> = {
  Adjective: ADJECTIVE,
  Comparative: ADJECTIVE,
  Superlative: ADJECTIVE,
  Adverb: ADVERB,
  Infinitive: NOUN | VERB,
  PresentTense: NOUN | VERB,
  Verb: NOUN | VERB,
  PastTense: PARTICIPLE,
  Participle: PARTICIPLE,
  Gerund: GERUND | NOUN,
  TextValue: NUMBER,
  Cardinal: NUMBER,
  Ordinal: NUMBER | ADJECTIVE,
  Multiple: NUMBER,
  Preposition: STOP,
  Determiner: STOP,
  Pronoun: STOP,
  Possessive: STOP,
  Reflexive: STOP,
  Conjunction: STOP,
  Modal: STOP | BEFORE_VERB,
  Copula: STOP | BEFORE_VERB,
  QuestionWord: STOP,
  Expression: STOP,
  Negative: STOP,
};

function fromTag(tag: string): number {
  return TAG_KINDS[tag] ?? NOUN;
}

/** Nouns whose ending looks like an adjective's. */
const ENDS_LIKE_ADJECTIVE = new Set(
  `signal retrieval survival material proposal interval integral removal renewal denial trial arrival approval potential
  polynomial binomial multinomial differential exponential manual journal capital metric heuristic logic topic traffic
  fabric clinic arithmetic characteristic statistic magic music graphic mosaic plastic elastic variable table cable
  observable perspective objective collective incentive narrative motive directive derivative alternative additive
  detective archive drive dive hive olive adjective residual marginal terminal functional goal vocal hospital total
  ritual animal mammal crystal metal dual manifold thermal`.split(/\s+/),
);
const ADJECTIVE_ENDING =
  /(?:al|ic|ive|ous|able|ible|ary|ful|less|ian|esque|oid|ular|ar|ish|ent|ant|ory|eous|wise|most)$/;
const NOUN_LIKE_ENDING =
  /(?:ment|gradient|coefficient|agent|component|variant|determinant|discriminant|quotient|constant|invariant|descent|content|event|intent|client|patient|student|document|argument|element|moment|environment|token|radar|grammar|scalar|similar|calendar|memory|theory|category|history|trajectory|factory|directory|inventory|repository|boundary|library|dictionary|vocabulary|summary|adversary|primary|gaussian|laplacian|jacobian|hessian|lagrangian|hamiltonian|musician|guardian|plant|attendant|alignment)$/;

function fromEnding(lower: string): number {
  if (/[^a-z]/.test(lower)) return NOUN;
  if (lower.endsWith('ly') && lower.length > 4) return ADVERB;
  if (lower.endsWith('ing') && lower.length > 4) return GERUND | NOUN;
  if (lower.endsWith('ed') && lower.length > 4 && !lower.endsWith('eed')) return PARTICIPLE;
  if (ENDS_LIKE_ADJECTIVE.has(lower) || NOUN_LIKE_ENDING.test(lower)) return NOUN;
  if (ADJECTIVE_ENDING.test(lower) && lower.length > 4) return ADJECTIVE;
  if (/(?:ize|ise|ify)$/.test(lower) && lower.length > 5) return VERB | NOUN;
  return endingTag(lower) === 'Adjective' ? ADJECTIVE : NOUN;
}

const CAMEL_CASE = /\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}{2,}/u;

function shapeOf(surface: string): number {
  let shape = 0;
  if (/^\p{Lu}/u.test(surface)) shape |= CAPITAL;
  if (/^(?=(?:\P{Lu}*\p{Lu}){2})[\p{Lu}\p{N}]+s?$/u.test(surface)) shape |= ALL_CAPITALS;
  else if (CAMEL_CASE.test(surface)) shape |= CAMEL;
  if (/\p{N}/u.test(surface)) shape |= DIGIT;
  return shape;
}
