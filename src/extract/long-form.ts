// Where the long form of an acronym starts, given where it ends: every letter the initial of a word if that can be, else the
// letters in order from the right (Schwartz and Hearst 2003, figure 1). Linear in the words searched.
const FIRST_NEVER = new Set(
  'the this that these those our their its his her each every some any such'.split(' '),
);
const PASSED_OVER = new Set('of the and for in on to a an with by from as at via or'.split(' '));
const PREFIXES = new Set(
  'multi non pre semi self anti sub inter intra co re micro macro cross hyper meta auto bi'.split(' '),
);
const LETTERS_AND_DIGITS = /[\p{L}\p{N}]+/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Ends of clauses, brackets and mark-up do not stand within a term. */
const NO_TERM = /[.;:()[\]]\s|[$\\{}]/;

export function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) <= 32;
}

/** Start of the shortest long form of `short` in `text` from `from` to `end`, if there is one. */
export function matchLongForm(short: string, text: string, from: number, end: number): number | undefined {
  const letters = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const start = matchInitials(letters, text, from, end) ?? matchLetters(letters, text, from, end);
  if (start === undefined) return undefined;
  return isPlausible(short, text.slice(start, end)) ? start : undefined;
}

function isPlausible(short: string, long: string): boolean {
  const first = long.split(/\s+/, 1)[0]!.toLowerCase();
  if (FIRST_NEVER.has(first) || long.length <= short.length || NO_TERM.test(long)) return false;
  return !long.toLowerCase().includes(short.toLowerCase());
}

/** Every letter is the initial of a word or hyphenated part; only function words may be passed over. */
function matchInitials(letters: string, text: string, from: number, end: number): number | undefined {
  const parts = [...text.slice(from, end).matchAll(LETTERS_AND_DIGITS)];
  const initialOf = (at: number): string => parts[at]![0][0]!.toLowerCase();
  let at = parts.length - 1;
  for (let i = letters.length - 1; i >= 0; i--, at--) {
    while (at >= 0 && initialOf(at) !== letters[i]) {
      if (i === letters.length - 1 || !PASSED_OVER.has(parts[at]![0].toLowerCase())) return undefined;
      at--;
    }
    if (at < 0) return undefined;
  }
  const prefix = parts[at]?.[0].toLowerCase();
  const start = from + parts[at + 1]!.index;
  const isGlued = prefix !== undefined && text[start - 1] === '-';
  return isGlued && (prefix[0] === letters[0] || PREFIXES.has(prefix)) ? from + parts[at]!.index : start;
}

function matchLetters(letters: string, text: string, from: number, end: number): number | undefined {
  let at = end - 1;
  for (let i = letters.length - 1; i >= 0; i--, at--) {
    while (at >= from && !isLetterHere(text, at, letters[i]!, i === 0 ? from : undefined)) at--;
    if (at < from) return undefined;
  }
  return wholeWord(text, at + 1, from);
}

/** The first letter of the short form must start a word. */
function isLetterHere(text: string, at: number, letter: string, from: number | undefined): boolean {
  if (text[at]!.toLowerCase() !== letter) return false;
  return from === undefined || at === from || !LETTER_OR_DIGIT.test(text[at - 1]!);
}

/** Back to the start of a hyphenated word. */
function wholeWord(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && !isSpace(text, start - 1) && !'([{"\''.includes(text[start - 1]!)) start--;
  return start;
}
