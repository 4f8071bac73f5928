// Looks up the lexicon's phrases in running words: keyed by their words, case-, plural- and hyphen-insensitive.
// A form that is also an everyday word (`Adam`, `SCAN`, `SQuAD`) counts only when it is written as the lexicon writes it.
import { getOrSet } from '../../lib/collections.js';
import type { LexiconEntry } from '../options.js';
import { COMMON, GENERIC, STOP } from '../word-class.js';
import { BREAK, findWords, HYPHEN, keyOf, type Word } from '../words.js';

export interface LexiconHit {
  readonly entry: LexiconEntry;
  readonly isUsers: boolean;
  /** Surface that must be met exactly, case included; absent where case does not matter. */
  readonly exact?: string;
}

export interface LexiconIndex {
  readonly byKey: ReadonlyMap<string, LexiconHit>;
  /** The same by their words, one after the other. */
  readonly byWords: LexiconNode;
}

/** What the words so far say, and what the next one may be. */
export interface LexiconNode {
  readonly next: Map<string, LexiconNode>;
  hit?: LexiconHit;
}

export interface LexiconMatch {
  readonly from: number;
  readonly to: number;
  readonly hit: LexiconHit;
}

/** The user's entries win over the shipped ones. */
export function buildLexiconIndex(
  shipped: readonly LexiconEntry[],
  users: readonly LexiconEntry[],
): LexiconIndex {
  const byKey = new Map<string, LexiconHit>();
  const byWords: LexiconNode = { next: new Map() };
  for (const entry of users) addEntry(byKey, byWords, entry, true);
  for (const entry of shipped) addEntry(byKey, byWords, entry, false);
  return { byKey, byWords };
}

function addEntry(
  byKey: Map<string, LexiconHit>,
  byWords: LexiconNode,
  entry: LexiconEntry,
  isUsers: boolean,
): void {
  for (const form of [entry.name, ...entry.aliases]) {
    const words = findWords(form, []);
    if (words.length === 0) continue;
    const key = keyOf(words, 0, words.length);
    if (byKey.has(key)) continue;
    const hit = { entry, isUsers, ...(needsExactCase(words) ? { exact: words[0]!.surface } : {}) };
    byKey.set(key, hit);
    nodeOf(byWords, words).hit = hit;
  }
}

function nodeOf(root: LexiconNode, words: readonly Word[]): LexiconNode {
  return words.reduce(
    (node, { about }) => getOrSet(node.next, about.norm, () => ({ next: new Map() })),
    root,
  );
}

function needsExactCase(words: readonly Word[]): boolean {
  const { about, surface } = words[0]!;
  const isEveryday = (about.kinds & (COMMON | GENERIC | STOP)) !== 0 || surface.length < 4;
  return words.length === 1 && isEveryday && /\p{Lu}/u.test(surface);
}

const NONE: readonly LexiconMatch[] = [];

/** Entries that start at word `i`, shortest first; a match never ends inside a hyphenated compound, or starts in one. */
export function matchLexicon(
  index: LexiconIndex,
  words: readonly Word[],
  i: number,
): readonly LexiconMatch[] {
  let node = words[i]!.join === HYPHEN ? undefined : index.byWords.next.get(words[i]!.about.norm);
  if (node === undefined) return NONE;
  const matches: LexiconMatch[] = [];
  for (let to = i + 1; node !== undefined; to++) {
    const { hit } = node;
    if (hit !== undefined && endsWell(words, to) && isWritten(hit, words[i]!))
      matches.push({ from: i, to, hit });
    const next = words[to];
    node = next === undefined || next.join === BREAK ? undefined : node.next.get(next.about.norm);
  }
  return matches;
}

/** Parts that may follow a term inside a compound: `Transformer-based`, `GAN-generated`. */
const TAILS = new Set(
  `based like style driven free aware guided inspired trained generated specific level type only agnostic induced
  conditioned enhanced augmented powered related oriented assisted regularized informed equipped as s`.split(
    /\s+/,
  ),
);

/** Whether a term may end before word `to`: at a space, or before a tail such as `-based`. */
export function endsWell(words: readonly Word[], to: number): boolean {
  return words[to]?.join !== HYPHEN || isTail(words, to);
}

/** Whether word `i` is such a tail. */
export function isTail(words: readonly Word[], i: number): boolean {
  const word = words[i];
  return word?.join === HYPHEN && TAILS.has(word.about.lower);
}

function isWritten(hit: LexiconHit, word: Word): boolean {
  return hit.exact === undefined || word.surface === hit.exact || word.surface === `${hit.exact}s`;
}
