// Which concepts and papers a map draws, where it may not draw them all: the best first, whatever the size of the corpus.
import { readBestConcepts, readConceptCounts, readNumber, readYears, type Store } from '../store/index.js';
import { spreadOverYears } from './spread-over-years.js';

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
