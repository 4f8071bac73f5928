// What the tagger knows of a word by itself: its folded form, its shape, and hashes of its affixes.

/** Affix hashes share this many rows. */
export const AFFIX_ROWS = 8192;
export const LONGEST_WORD = 40;

/** Case and compatibility forms folded, as in the vocabulary. */
export function fold(word: string): string {
  for (let i = 0; i < word.length; i++)
    if (word.charCodeAt(i) > 127) return word.normalize('NFKC').toLowerCase();
  return word.toLowerCase();
}

const FNV_BASIS = 2166136261;
const FNV_PRIME = 16777619;

/** FNV-1a over UTF-16 code units, from `from` (included) to `to` (excluded), with the high bits folded in. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = FNV_BASIS | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const PREFIXES = [2, 3, 4];
const SUFFIXES = [2, 3, 4, 5];

/** Rows of the word itself, its prefixes of 2 to 4 and its suffixes of 2 to 5, digits made alike. */
export function affixRows(folded: string): number[] {
  const { length } = folded;
  const rows = [affixRow(folded, 0, length, 0)];
  for (const n of PREFIXES) rows.push(affixRow(folded, 0, Math.min(n, length), rows.length));
  for (const n of SUFFIXES) rows.push(affixRow(folded, Math.max(0, length - n), length, rows.length));
  return rows;
}

const ZERO = 48;
const NINE = 57;

/** Each of the parts starts its hash elsewhere. */
function affixRow(text: string, from: number, to: number, part: number): number {
  let hash = (FNV_BASIS + part) | 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit >= ZERO && unit <= NINE ? ZERO : unit), FNV_PRIME);
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % AFFIX_ROWS;
}

export const Shape = {
  lower: 0,
  capital: 1,
  allCapitals: 2,
  oneCapital: 3,
  mixed: 4,
  pluralAcronym: 5,
  number: 6,
  lowerDigits: 7,
  capitalDigits: 8,
  foreign: 9,
  partlyForeign: 10,
  oneLower: 11,
} as const;

/** The pattern of capitals, digits and other letters in a surface form. */
export function shapeOf(word: string): number {
  let lower = false;
  let upper = 0;
  let digit = false;
  let other = false;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 97 && code <= 122) lower = true;
    else if (code >= 65 && code <= 90) upper++;
    else if (code >= 48 && code <= 57) digit = true;
    else other = true;
  }
  if (other) return lower || upper > 0 || digit ? Shape.partlyForeign : Shape.foreign;
  if (digit) return upper > 0 ? Shape.capitalDigits : lower ? Shape.lowerDigits : Shape.number;
  if (upper === 0) return word.length > 1 ? Shape.lower : Shape.oneLower;
  if (!lower) return word.length > 1 ? Shape.allCapitals : Shape.oneCapital;
  const first = word.charCodeAt(0);
  if (upper === 1 && first >= 65 && first <= 90) return Shape.capital;
  return upper >= 2 && upper === word.length - 1 && word.endsWith('s') ? Shape.pluralAcronym : Shape.mixed;
}

/** English plural to singular by its ending; words in -ss, -us and -is stay. */
export function singularOf(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:xes|ches|shes|sses|zzes)$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
