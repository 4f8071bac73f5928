// Which papers stand for all, where not all are drawn. Pure: the query and the page of a static site choose by it.

/** The first share of each year is taken, the same of all years: papers without a year are a year of their own. */
export function spreadOverYears(
  years: readonly (number | undefined)[],
  concepts: Int32Array,
  most: number,
): Int32Array {
  const best = Int32Array.from(years, (_, paper) => paper).sort(
    (a, b) => concepts[b]! - concepts[a]! || a - b,
  );
  const papers = tally(years);
  const taken = new Map<number | undefined, number>();
  const share = new Float64Array(years.length);
  for (const paper of best) {
    const before = taken.get(years[paper]) ?? 0;
    share[paper] = (before + 0.5) / papers.get(years[paper])!;
    taken.set(years[paper], before + 1);
  }
  // The sort is stable: of equal shares, the paper with more concepts.
  return best
    .sort((a, b) => share[a]! - share[b]!)
    .slice(0, most)
    .sort();
}

function tally<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
