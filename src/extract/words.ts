// A field cut into words at every hyphen and punctuation mark, with how each is joined to the one before, so that
// `self-attention` and `self attention` are the same two words. One pass over the code units.
import type { Sentence } from '../model/index.js';
import { classAt, unitsAt, WORD } from './char-class.js';
import { internWord } from './intern-word.js';
import { LINK, STOP, type WordClass } from './word-class.js';

/** How a word follows the one before it. */
export const BREAK = 0;
export const SPACE = 1;
export const HYPHEN = 2;
export type Join = typeof BREAK | typeof SPACE | typeof HYPHEN;

export interface Word {
  /** UTF-16 code units into the field. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** In the table of words; see `KnownWord`. */
  readonly index: number;
  readonly about: WordClass;
  readonly join: Join;
  /** Index into the field's sentences. */
  readonly sentence: number;
}

const NO_WORD: WordClass = { lower: '', norm: '', kinds: STOP, shape: 0 };
const SPACES = /^\s+$/;

export function findWords(text: string, sentences: readonly Sentence[]): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let previous: Word | undefined;
  let linkEnd = -1;
  for (let start = nextWord(text, 0); start < text.length; start = nextWord(text, previous.end)) {
    const end = wordEnd(text, start);
    const { surface, index, about: known } = internWord(text, start, end);
    while (sentence < sentences.length - 1 && start >= sentences[sentence + 1]!.start) sentence++;
    if (start >= linkEnd && (known.kinds & LINK) !== 0) linkEnd = endOfLink(text, start);
    const isNoise = start < linkEnd || isMarkup(text, start, end);
    const join = previous?.sentence === sentence ? joinBetween(text, previous.end, start) : BREAK;
    const about = isNoise ? NO_WORD : known;
    previous = { start, end, surface, index, about, join, sentence };
    words.push(previous);
  }
  return words;
}

/** Letters, digits and marks; where there are none, the end of the text. */
function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && classAt(text, at) < WORD) at += unitsAt(text, at);
  return at;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && classAt(text, at) >= WORD) at += unitsAt(text, at);
  return at;
}

function endOfLink(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) > 32) end++;
  return end;
}

const BACKSLASH = 92;
const LESS_THAN = 60;
const SLASH = 47;
const AMPERSAND = 38;
const NUMBER_SIGN = 35;
const SEMICOLON = 59;

/** A LaTeX command, an HTML entity or the name of an HTML tag. */
function isMarkup(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === BACKSLASH || before === LESS_THAN) return true;
  if (before === SLASH) return text.charCodeAt(start - 2) === LESS_THAN;
  const isEntity =
    before === AMPERSAND || (before === NUMBER_SIGN && text.charCodeAt(start - 2) === AMPERSAND);
  return isEntity && text.charCodeAt(end) === SEMICOLON;
}

function joinBetween(text: string, from: number, to: number): Join {
  if (to - from === 1) return joinOf(text, from);
  return to - from < 12 && SPACES.test(text.slice(from, to)) ? SPACE : BREAK;
}

function joinOf(text: string, at: number): Join {
  const mark = text[at]!;
  if (mark === ' ' || mark === '\n' || mark === '\t' || mark === '\u00a0') return SPACE;
  if (mark === '-' || mark === '\u2010' || mark === '\u2011' || mark === '\u2013' || mark === '_')
    return HYPHEN;
  if (mark === '.')
    return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)) ? HYPHEN : BREAK;
  if (mark === "'" || mark === '\u2019') return HYPHEN;
  return BREAK;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Case-, plural- and hyphen-insensitive identity of the words `from` (included) to `to` (excluded). */
export function keyOf(words: readonly Word[], from: number, to: number): string {
  let key = words[from]!.about.norm;
  for (let i = from + 1; i < to; i++) key += ` ${words[i]!.about.norm}`;
  return key;
}

/** The key of a phrase that stands by itself, such as an entry of a lexicon. */
export function keyOfText(text: string): string {
  const words = findWords(text, []);
  return words.length === 0 ? '' : keyOf(words, 0, words.length);
}
