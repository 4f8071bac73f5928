// Text helpers that every floor may need: orders and foldings that do not depend on the machine's locale.

/** Code-unit order, the same on every machine (never `localeCompare`). */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;
const BEYOND_ASCII = /[^ -~]/;

/** Lower case, compatibility-composed, without accents. */
export function foldCase(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** What is left when case, spacing and punctuation are ignored: the identity of a title. */
export function normalizeTitle(title: string): string {
  return foldCase(title).replace(NOT_WORD, ' ').trim();
}

/** `Graph Neural Network (GNN)` to `graph-neural-network-gnn`; empty where nothing is left. */
export function slugify(text: string): string {
  return foldCase(text)
    .replace(NOT_WORD, '-')
    .replace(/^-+|-+$/g, '');
}

/** At most `length` code units, cut at a code point, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, Math.max(0, length - 1));
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

/** Line breaks and other control characters become a space, so that a message stays one line and a terminal stays as it is. */
export function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

/** A whole number of zero or more as people read it: `9,741`. `toLocaleString` takes 20 ms to learn how. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 paper`, `9,741 papers`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}
