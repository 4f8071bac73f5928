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

/** FNV-1a over UTF-16 code units, with the high bits folded in. */
export function hashText(text: string, seed = 0): number {
  let hash = (FNV_BASIS + seed) | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Rows of the word itself, its prefixes of 2 to 4 and its suffixes of 2 to 5, digits made alike. */
export function affixRows(folded: string): number[] {
  const word = folded.replace(/[0-9]/g, '0');
  const parts = [word, ...[2, 3, 4].map((n) => word.slice(0, n)), ...[2, 3, 4, 5].map((n) => word.slice(-n))];
  return parts.map((part, seed) => hashText(part, seed) % AFFIX_ROWS);
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
