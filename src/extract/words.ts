// A field cut into words at every hyphen and punctuation mark, with how each is joined to the one before, so that
// `self-attention` and `self attention` are the same two words. One regular expression, one pass, no backtracking.
import type { Sentence } from '../model/index.js';
import { classifyWord, STOP, type WordClass } from './word-class.js';

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
  readonly about: WordClass;
  readonly join: Join;
  /** Index into the field's sentences. */
  readonly sentence: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const NO_WORD: WordClass = { lower: '', norm: '', kinds: STOP, shape: 0 };
const LINK = new Set(['http', 'https', 'www', 'ftp']);
const SPACES = /^\s+$/;

export function findWords(text: string, sentences: readonly Sentence[]): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let linkEnd = -1;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const surface = match[0];
    while (sentence < sentences.length - 1 && start >= sentences[sentence + 1]!.start) sentence++;
    const previous = words.at(-1);
    if (start >= linkEnd && LINK.has(surface.toLowerCase())) linkEnd = endOfLink(text, start);
    const isNoise = start < linkEnd || isMarkup(text, start, start + surface.length);
    const join = previous?.sentence === sentence ? joinBetween(text, previous.end, start) : BREAK;
    const about = isNoise ? NO_WORD : classifyWord(surface);
    words.push({ start, end: start + surface.length, surface, about, join, sentence });
  }
  return words;
}

function endOfLink(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) > 32) end++;
  return end;
}

/** A LaTeX command, an HTML entity or the name of an HTML tag. */
function isMarkup(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  if (before === '\\') return true;
  if (before === '<' || (before === '/' && text[start - 2] === '<')) return true;
  return (before === '&' || (before === '#' && text[start - 2] === '&')) && text[end] === ';';
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
