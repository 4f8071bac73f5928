// One object for each distinct word, found by its code units: no string is made of a word that was met before, and what is
// known of it by itself is looked up once. The strings are copies: no word keeps its whole text in memory. The table
// changes no answer and is emptied when full.
import { makeClass, type WordClass } from './word-class.js';

export interface KnownWord {
  readonly surface: string;
  readonly about: WordClass;
  /** Below `WORD_SLOTS`, and no other word's as long as the table is not emptied; -1 for a word too long to be kept. */
  readonly index: number;
}

export const WORD_SLOTS = 1 << 18;
const LIMIT = WORD_SLOTS / 2;
/** Longer words are rare and mostly broken text. */
const LONGEST = 40;
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

const words: (KnownWord | undefined)[] = new Array<undefined>(WORD_SLOTS).fill(undefined);
const hashes = new Int32Array(WORD_SLOTS);
let count = 0;

export function internWord(text: string, start: number, end: number): KnownWord {
  if (end - start > LONGEST) return knownWord(text.slice(start, end), -1);
  const hash = hashOf(text, start, end);
  const slot = slotOf(text, start, end, hash);
  return words[slot] ?? keep(copyOf(text, start, end), slot, hash);
}

function hashOf(text: string, start: number, end: number): number {
  let hash = FNV_BASIS;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash ^ (hash >>> 15);
}

/** Where the word stands, or where it would. */
function slotOf(text: string, start: number, end: number, hash: number): number {
  let slot = hash & (WORD_SLOTS - 1);
  for (;;) {
    const word = words[slot];
    if (word === undefined) return slot;
    if (hashes[slot] === hash && standsAt(word.surface, text, start, end)) return slot;
    slot = (slot + 1) & (WORD_SLOTS - 1);
  }
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function copyOf(text: string, start: number, end: number): string {
  const units: number[] = [];
  for (let at = start; at < end; at++) units.push(text.charCodeAt(at));
  return String.fromCharCode(...units);
}

function keep(surface: string, slot: number, hash: number): KnownWord {
  if (count === LIMIT) {
    words.fill(undefined);
    count = 0;
    return keep(surface, hash & (WORD_SLOTS - 1), hash);
  }
  const word = knownWord(surface, slot);
  words[slot] = word;
  hashes[slot] = hash;
  count++;
  return word;
}

function knownWord(surface: string, index: number): KnownWord {
  return { surface, about: makeClass(surface), index };
}
