/**
 * Words and the gaps between them, in one linear pass: a word is a letter or digit followed by letters, digits and marks
 * (so `CIFAR-10` is two words joined by a hyphen). Offsets are UTF-16 code units; an unpaired surrogate is part of a gap.
 */

import { classAt, unitsAt, WORD } from './char-class.js';

/** What stands between a word and the one before it; the tagger reads these as features. */
export const Gap = {
  start: 0,
  space: 1,
  hyphen: 2,
  slash: 3,
  stop: 4,
  dot: 5,
  comma: 6,
  colon: 7,
  open: 8,
  close: 9,
  quote: 10,
  apostrophe: 11,
  dash: 12,
  other: 13,
} as const;

/** Parallel arrays, one entry a word: offsets into the text, and the class of the gap before it. */
export interface Tokens {
  readonly starts: number[];
  readonly ends: number[];
  readonly gaps: number[];
}

const HYPHENS = new Set('-\u2010\u2011\u2012\u2013\u2212');
const GAP_KIND = new Map<string, number>();
for (const c of '([{') GAP_KIND.set(c, Gap.open);
for (const c of ')]}') GAP_KIND.set(c, Gap.close);
for (const c of ':;') GAP_KIND.set(c, Gap.colon);
for (const c of ',') GAP_KIND.set(c, Gap.comma);
for (const c of '"\u201c\u201d`\u00ab\u00bb\'\u2019\u2018') GAP_KIND.set(c, Gap.quote);
for (const c of '-\u2010\u2011\u2012\u2013\u2014\u2212') GAP_KIND.set(c, Gap.dash);
for (const c of ' \t\n\r\u00a0\u2009\u202f\u3000\u000b\u000c\u2028\u2029\u2002\u2003\ufeff')
  GAP_KIND.set(c, Gap.space);

const ONE_CHAR = new Map<string, number>([
  ['/', Gap.slash],
  ['.', Gap.dot],
  ["'", Gap.apostrophe],
  ['\u2019', Gap.apostrophe],
  ['\u2018', Gap.apostrophe],
]);
for (const c of HYPHENS) ONE_CHAR.set(c, Gap.hyphen);

/** Strongest first: an opening bracket decides over a comma beside it. */
const STRENGTH = [Gap.open, Gap.close, Gap.colon, Gap.comma, Gap.quote, Gap.dash, Gap.other] as const;

/** What stands between a word that ends at `from` and the next, which starts at `to`. */
export function gapBetween(text: string, from: number, to: number): number {
  if (to === from) return Gap.other;
  if (to - from === 1) {
    if (text.charCodeAt(from) === 32) return Gap.space;
    const one = ONE_CHAR.get(text.charAt(from));
    if (one !== undefined) return one;
  }
  let seen = 0;
  for (let i = from; i < to; i++) {
    const char = text.charAt(i);
    const last = i + 1 >= to;
    if (
      !last &&
      (char === '.' || char === '?' || char === '!') &&
      GAP_KIND.get(text.charAt(i + 1)) === Gap.space
    )
      return Gap.stop;
    seen |= 1 << (GAP_KIND.get(char) ?? Gap.other);
  }
  for (const kind of STRENGTH) if (seen & (1 << kind)) return kind;
  return Gap.space;
}

/** Splits a text into words; empty where there are none. Never throws. */
export function tokenize(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  let previousEnd = 0;
  for (let i = 0; i < text.length; ) {
    if (classAt(text, i) !== WORD) {
      i += unitsAt(text, i);
      continue;
    }
    const start = i;
    while (i < text.length && classAt(text, i) >= WORD) i += unitsAt(text, i);
    gaps.push(starts.length === 0 ? Gap.start : gapBetween(text, previousEnd, start));
    starts.push(start);
    ends.push(i);
    previousEnd = i;
  }
  return { starts, ends, gaps };
}
