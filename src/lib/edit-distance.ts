// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours each cost 1 (Damerau 1964,
// doi:10.1145/363958.363994). Only the band of the table within a bound is filled (Ukkonen 1985, doi:10.1016/S0019-9958(85)80046-2),
// and it is given up as soon as the distance must exceed the bound.

/** The distance, or `bound + 1` where it is larger than `bound`. Strings are compared by UTF-16 code units. */
export function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  return Math.min(lastRow(a, b, bound)?.[b.length] ?? bound + 1, bound + 1);
}

/** The least distance between `a` and any beginning of `b`, or `bound + 1`. */
export function beginningDistance(a: string, b: string, bound: number): number {
  const longest = Math.min(b.length, a.length + bound);
  const row = lastRow(a, b.slice(0, longest), bound);
  let least = bound + 1;
  for (let j = Math.max(0, a.length - bound); row && j <= longest; j++) least = Math.min(least, row[j]!);
  return least;
}

/** Distances of all of `a` from every beginning of `b` within the bound; undefined where none is. */
function lastRow(a: string, b: string, bound: number): readonly number[] | undefined {
  let before: number[] = [];
  let previous: number[] = [];
  for (let j = 0; j <= b.length; j++) previous.push(j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(bound + 1);
    if (!fillRow(row, { a, b, i, bound, previous, before })) return undefined;
    before = previous;
    previous = row;
  }
  return previous;
}

interface Table {
  readonly a: string;
  readonly b: string;
  readonly i: number;
  readonly bound: number;
  readonly previous: readonly number[];
  readonly before: readonly number[];
}

/** False where every distance in the row exceeds the bound. */
function fillRow(row: number[], { a, b, i, bound, previous, before }: Table): boolean {
  const unit = a.charCodeAt(i - 1);
  if (i <= bound) row[0] = i;
  let within = i <= bound;
  for (let j = Math.max(1, i - bound); j <= b.length && j <= i + bound; j++) {
    const same = unit === b.charCodeAt(j - 1);
    let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
    const swapped =
      i > 1 && j > 1 && unit === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
    if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
    row[j] = cost;
    if (cost <= bound) within = true;
  }
  return within;
}

/** How many slips are forgiven in a word of this length: none in short ones, which would all look alike. */
export function forgivenSlips(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}
