// Which concepts and papers a map draws, where it may not draw them all: the best first, whatever the size of the corpus.
import { readBestConcepts, readConceptCounts, readNumber, readYears, type Store } from '../store/index.js';

/** Row numbers, ascending: their order is that of the map's nodes. */
export interface Drawn {
  readonly concepts: Int32Array;
  readonly papers: Int32Array;
}

export interface Bounds {
  readonly maxConcepts: number | undefined;
  readonly maxPapers: number | undefined;
}

export function totalOf(store: Store): { readonly concepts: number; readonly papers: number } {
  return { concepts: readNumber(store, 'counts.concepts'), papers: readNumber(store, 'counts.papers') };
}

/** Concepts by PageRank; papers spread over the years as all papers are, of each year those with most concepts. */
export function chooseDrawn(store: Store, { maxConcepts = Infinity, maxPapers = Infinity }: Bounds): Drawn {
  const total = totalOf(store);
  return {
    concepts:
      maxConcepts < total.concepts ? readBestConcepts(store, maxConcepts).sort() : allRows(total.concepts),
    papers:
      maxPapers < total.papers
        ? spreadOverYears(readYears(store), readConceptCounts(store), maxPapers)
        : allRows(total.papers),
  };
}

const allRows = (count: number): Int32Array => Int32Array.from({ length: count }, (_, row) => row);

/** Where each of `all` rows stands among those drawn; -1 where it is not. */
export function positionsOf(rows: Int32Array, all: number): Int32Array {
  const positions = new Int32Array(all).fill(-1);
  rows.forEach((row, position) => {
    positions[row] = position;
  });
  return positions;
}

/** The first share of each year is taken, the same of all years: papers without a year are a year of their own. */
export function spreadOverYears(
  years: readonly (number | undefined)[],
  concepts: Int32Array,
  most: number,
): Int32Array {
  const best = allRows(years.length).sort((a, b) => concepts[b]! - concepts[a]! || a - b);
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
