// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours each cost 1 (Damerau 1964,
// doi:10.1145/363958.363994), given up as soon as it must exceed a bound.

/** The distance, or `bound + 1` where it is larger than `bound`. Strings are compared by UTF-16 code units. */
export function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, i, previous, before);
    if (Math.min(...row) > bound) return bound + 1;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length]!, bound + 1);
}

function nextRow(
  a: string,
  b: string,
  i: number,
  previous: readonly number[],
  before: readonly number[],
): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const same = a[i - 1] === b[j - 1];
    let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
    row.push(cost);
  }
  return row;
}

/** How many slips are forgiven in a word of this length: none in short ones, which would all look alike. */
export function forgivenSlips(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}
