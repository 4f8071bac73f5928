// Which concepts of a paper are paired with each other: the most salient, as many as when the graph was woven.
import { USE } from './cells.js';
import { MOST_PAIRED } from './meta-keys.js';
import { readNumber } from './read-meta.js';
import { readReading } from './read-readings.js';
import type { Store } from './store.js';
import { type UseColumns, useColumnsFor } from './use-columns.js';

/** The paired concepts of a paper; `papers` is how many are to be asked for. */
export function createPaired(store: Store, papers: number): (paper: number) => Int32Array {
  const most = readNumber(store, MOST_PAIRED);
  const columns = useColumnsFor(store, papers);
  return columns ? (paper) => pairedIn(columns, paper, most) : (paper) => pairedOf(store, paper, most);
}

export function pairedIn(
  { starts, concept }: Pick<UseColumns, 'starts' | 'concept'>,
  paper: number,
  most: number,
): Int32Array {
  const from = starts[paper]!;
  return concept.subarray(from, Math.min(from + most, starts[paper + 1]!));
}

function pairedOf(store: Store, paper: number, most: number): Int32Array {
  const { concepts: cells } = readReading(store, paper);
  const length = Math.min(most, cells.length / USE.size);
  return Int32Array.from({ length }, (_, i) => cells[i * USE.size + USE.concept]!);
}
