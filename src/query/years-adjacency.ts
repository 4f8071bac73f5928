// The co-occurrence graph of the papers of some years only, counted from the papers: what could be known at a time.
import { type PairColumns, readPaperConceptColumns, readYears, type Store } from '../store/index.js';
import { type Adjacency, adjacencyOf } from './adjacency.js';

/** Papers without a year are in no span of years. */
export function readAdjacencyWithin(store: Store, from: number, to: number): Adjacency {
  return store.remember(`adjacency ${from} ${to}`, () => {
    const years = readYears(store);
    const isWithin = (paper: number) =>
      years[paper] !== undefined && years[paper] >= from && years[paper] <= to;
    const { paper, concept } = readPaperConceptColumns(store, 'paper, concept');
    const frequencies = new Int32Array(conceptsIn(concept));
    const counts = new Map<number, number>();
    for (let start = 0, end = 0; start < paper.length; start = end) {
      while (end < paper.length && paper[end] === paper[start]) end++;
      if (isWithin(paper[start]!)) countPaper(concept.subarray(start, end), frequencies, counts);
    }
    const places = years.filter((_, i) => isWithin(i)).length;
    return adjacencyOf(toColumns(counts, frequencies.length), frequencies, places);
  });
}

function conceptsIn(concept: Int32Array): number {
  let most = -1;
  for (const each of concept) most = Math.max(most, each);
  return most + 1;
}

/** Concepts of one paper ascend, so that the smaller end of each pair comes first. */
function countPaper(concepts: Int32Array, frequencies: Int32Array, counts: Map<number, number>): void {
  concepts.forEach((source, i) => {
    frequencies[source]!++;
    for (const target of concepts.subarray(i + 1)) {
      const key = source * frequencies.length + target;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });
}

function toColumns(counts: ReadonlyMap<number, number>, concepts: number): PairColumns {
  const keys = Float64Array.from(counts.keys()).sort();
  return {
    source: Int32Array.from(keys, (key) => Math.floor(key / concepts)),
    target: Int32Array.from(keys, (key) => key % concepts),
    papers: Int32Array.from(keys, (key) => counts.get(key)!),
  };
}
