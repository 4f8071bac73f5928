// Maximal noun phrases: runs of adjectives, participles and nouns between function words, verbs and punctuation.
// A word that may be noun or verb is read by its neighbours; nothing is tagged that no rule asks for.
import type { FieldReading } from './reading.js';
import {
  ADJECTIVE,
  ADVERB,
  BEFORE_VERB,
  DETERMINER,
  GERUND,
  NOUN,
  NUMBER,
  PARTICIPLE,
  STOP,
  VERB,
} from './word-class.js';
import { BREAK, HYPHEN, type Word } from './words.js';

/** Words `from` (included) to `to` (excluded) of a field. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

export function findPhrases(reading: FieldReading): Phrase[] {
  const { words } = reading;
  const phrases: Phrase[] = [];
  let from = 0;
  for (let i = 0; i <= words.length; i++) {
    const goesOn = i < words.length && isInside(words, i);
    if (goesOn && (i === from || continues(words, from, i))) continue;
    if (i > from) phrases.push({ from, to: i });
    from = goesOn ? i : i + 1;
  }
  return phrases;
}

function continues(words: readonly Word[], from: number, i: number): boolean {
  const word = words[i]!;
  if (word.join === BREAK) return false;
  return word.join === HYPHEN || !startsAnew(words, from, i);
}

/** "networks trained on ...": a participle after a noun opens a clause, unless a noun follows at once. */
function startsAnew(words: readonly Word[], from: number, i: number): boolean {
  const word = words[i]!;
  if ((word.about.kinds & PARTICIPLE) === 0) return false;
  const previous = words[i - 1]!;
  const afterNoun = i > from && (previous.about.kinds & NOUN) !== 0;
  return afterNoun && words[i + 1]?.join !== HYPHEN;
}

/** Whether the word can be part of a noun phrase where it stands. */
function isInside(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  const { kinds } = word.about;
  const inCompound = word.join === HYPHEN || words[i + 1]?.join === HYPHEN;
  if (inCompound) return word.about.lower !== '' && (isContentful(kinds) || isCompoundPart(words, i));
  if ((kinds & STOP) !== 0) return false;
  if ((kinds & ADVERB) !== 0) return isModified(words, i);
  return (kinds & VERB) === 0 || !isVerbHere(words, i);
}

function isContentful(kinds: number): boolean {
  return (kinds & (NOUN | ADJECTIVE | GERUND | PARTICIPLE | NUMBER)) !== 0;
}

/** A function word inside a compound, as in `end-to-end`, `out-of-distribution`, `non-convex`. */
function isCompoundPart(words: readonly Word[], i: number): boolean {
  return words[i]!.join === HYPHEN || words[i + 1]?.join === HYPHEN;
}

/** `adversarially robust`: an adverb counts where an adjective or participle follows. */
function isModified(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  return next !== undefined && next.join !== BREAK && (next.about.kinds & (ADJECTIVE | PARTICIPLE)) !== 0;
}

function isVerbHere(words: readonly Word[], i: number): boolean {
  const previous = words[i - 1];
  if (previous !== undefined && words[i]!.join !== BREAK && (previous.about.kinds & BEFORE_VERB) !== 0)
    return true;
  const next = words[i + 1];
  if (next === undefined || next.join === BREAK) return false;
  return (next.about.kinds & DETERMINER) !== 0 || OPENS_CLAUSE.has(next.about.lower);
}

const OPENS_CLAUSE = new Set(['that', 'how', 'whether', 'why', 'us', 'it', 'them', 'itself', 'themselves']);

/** Whether a phrase may end here: a noun, a name, or a number behind one. */
export function canEnd(words: readonly Word[], i: number): boolean {
  const { kinds } = words[i]!.about;
  if ((kinds & STOP) !== 0) return false;
  if ((kinds & NOUN) !== 0) return true;
  if ((kinds & NUMBER) !== 0) return words[i]!.join === HYPHEN || (words[i - 1]?.about.shape ?? 0) !== 0;
  return false;
}
