// "long form (SF)" and "SF (long form)" (Schwartz and Hearst, Pacific Symposium on Biocomputing 2003, pp. 451-462).
// Letters of the short form are matched from the right; the words between the brackets bound the search, so it is linear.
import type { AcronymDefinition, Field, Sentence } from '../model/index.js';
import { isSpace, matchLongForm } from './long-form.js';

export interface FoundAcronym extends AcronymDefinition {
  /** Where the short form of the definition stands. */
  readonly shortStart: number;
  readonly shortEnd: number;
}

/** How far before its bracket a long form may start, in code units. */
const REACH = 200;
const BRACKETS = /[([]([^()[\]]{2,120})[)\]]/g;
const SHORT = /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}\-.&/+*]{1,9}$/u;
const NOT_SHORT =
  /^(?:I{1,3}|I?[XV]|[A-Z]?\d+[a-z]?|Fig|Figs|Eq|Sec|Tab|Table|App|Ref|Left|Right|Top|Bottom|Code|See|Section|\d.*)$/;
const TWO_CAPITALS = /\p{Lu}.*\p{Lu}/u;
const LAST_WORD = /[\p{L}\p{N}\-.&/+*]{2,10}$/u;

/** A bracket in running text, and how far back what it explains may start. */
interface Bracket {
  readonly field: Field;
  readonly text: string;
  readonly from: number;
  /** Offset of the bracket itself. */
  readonly open: number;
  readonly inside: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Definitions in a field in the order of their brackets; a short form is defined once, the first time. */
export function findAcronyms(field: Field, text: string, sentences: readonly Sentence[]): FoundAcronym[] {
  const found = new Map<string, FoundAcronym>();
  let sentence = 0;
  for (const { index: open, 1: inside = '' } of text.matchAll(BRACKETS)) {
    while (sentence < sentences.length - 1 && open >= sentences[sentence + 1]!.start) sentence++;
    const from = Math.max(sentences[sentence]?.start ?? 0, open - REACH);
    const acronym = readBracket({ field, text, from, open, inside });
    if (acronym !== undefined && !found.has(acronym.short)) found.set(acronym.short, acronym);
  }
  return [...found.values()];
}

function readBracket(bracket: Bracket): FoundAcronym | undefined {
  const inner = bracket.inside.split(/[,;:]| or /, 1)[0]!.trim();
  if (!isShortForm(inner)) return shortBefore(bracket);
  const start = bracket.open + 1 + bracket.inside.indexOf(inner);
  return longBefore(bracket, { start, end: start + inner.length });
}

function isShortForm(text: string): boolean {
  return text.length >= 2 && text.length <= 10 && SHORT.test(text) && !NOT_SHORT.test(text);
}

function longBefore(bracket: Bracket, short: Span): FoundAcronym | undefined {
  const { text, from, open } = bracket;
  const end = from + text.slice(from, open).trimEnd().length;
  const core = withoutPlural(text.slice(short.start, short.end));
  const words = Math.min(core.length + 5, core.length * 2);
  const start = matchLongForm(core, text, wordsBack(text, from, end, words), end);
  return start === undefined ? undefined : define(bracket, short, { start, end });
}

/** "SF (long form)": the bracket must spell the short form from its first word to its last. */
function shortBefore(bracket: Bracket): FoundAcronym | undefined {
  const { text, from, open, inside } = bracket;
  const before = text.slice(from, open).trimEnd();
  const short = LAST_WORD.exec(before)?.[0];
  if (short === undefined || !isShortForm(short) || !TWO_CAPITALS.test(short)) return undefined;
  const long = inside.trim();
  const start = open + 1 + inside.indexOf(long);
  const core = withoutPlural(short);
  if (long.split(/\s+/).length > core.length + 3 || /[,;:]/.test(long)) return undefined;
  const end = start + long.length;
  if (matchLongForm(core, text, start, end) !== start) return undefined;
  const shortEnd = from + before.length;
  return define(bracket, { start: shortEnd - short.length, end: shortEnd }, { start, end });
}

function withoutPlural(short: string): string {
  return short.replace(/(?<=\p{Lu})s$/u, '');
}

function define({ field, text }: Bracket, short: Span, long: Span): FoundAcronym {
  return {
    short: text.slice(short.start, short.end),
    long: text.slice(long.start, long.end),
    field,
    start: long.start,
    end: long.end,
    shortStart: short.start,
    shortEnd: short.end,
  };
}

/** Offset of the `count`-th word before `end`, not before `from`. */
function wordsBack(text: string, from: number, end: number, count: number): number {
  let at = end;
  for (let left = count; left > 0 && at > from; left--) {
    while (at > from && isSpace(text, at - 1)) at--;
    while (at > from && !isSpace(text, at - 1)) at--;
  }
  return at;
}
