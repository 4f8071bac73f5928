// How many papers hold each pair of concepts, row by row: for each concept, a sparse accumulator over the papers that hold it
// (Gustavson 1978, doi:10.1145/355791.355796).
import type { BothRows } from './sparse-rows.js';

/** Pairs as rows of the higher concept: the lower ones, in any order, and the papers that hold both. */
export interface LowerRows {
  readonly starts: Int32Array;
  items: Int32Array;
  counts: Int32Array;
}

/** The pairs that enough papers hold. Rows of papers ascend, and hold the concepts whose rows hold the papers. */
export function countPairs(rows: BothRows, minCount: number): LowerRows {
  const concepts = rows.byConcept.starts.length - 1;
  const room = Math.min(pairsAtMost(rows), LARGEST_START) + 1;
  const pairs = {
    starts: new Int32Array(concepts + 1),
    items: new Int32Array(room),
    counts: new Int32Array(room),
  };
  const row = { shared: new Int32Array(concepts), met: new Int32Array(concepts + 1), size: 0 };
  for (let concept = 0; concept < concepts; concept++) {
    meet(concept, rows, row);
    reserve(pairs, pairs.starts[concept]! + row.size);
    keep(pairs, concept, row, minCount);
  }
  return pairs;
}

/** Pairs that columns have room for from the start, at most; pages that nothing is written on cost nothing. */
const LARGEST_START = 2 ** 23;

/** As many as there would be if no two papers held the same pair. */
function pairsAtMost({ byPaper: { starts } }: BothRows): number {
  let pairs = 0;
  for (let paper = 0; paper + 1 < starts.length; paper++) {
    const concepts = starts[paper + 1]! - starts[paper]!;
    pairs += (concepts * (concepts - 1)) / 2;
  }
  return pairs;
}

/** Work area of one concept. */
interface Meetings {
  /** Papers in common with each concept; all zeros between concepts. */
  readonly shared: Int32Array;
  /** The concepts met, from the first place on, and their number. */
  readonly met: Int32Array;
  size: number;
}

/** Whether a concept was met before is as good as random, so that is counted and not branched on. */
function meet(concept: number, { byPaper, byConcept }: BothRows, row: Meetings): void {
  const { starts, items } = byPaper;
  const { shared, met } = row;
  let size = 0;
  for (let at = byConcept.starts[concept]!, last = byConcept.starts[concept + 1]!; at < last; at++) {
    for (let to = starts[byConcept.items[at]!]!; items[to]! < concept; to++) {
      const lower = items[to]!;
      const before = shared[lower]!;
      met[size] = lower;
      size += Number(before === 0);
      shared[lower] = before + 1;
    }
  }
  row.size = size;
}

/** Puts those met often enough into the concept's row. */
function keep(pairs: LowerRows, concept: number, { shared, met, size }: Meetings, minCount: number): void {
  const { starts, items, counts } = pairs;
  let end = starts[concept]!;
  for (let i = 0; i < size; i++) {
    const lower = met[i]!;
    const count = shared[lower]!;
    shared[lower] = 0;
    items[end] = lower;
    counts[end] = count;
    end += Number(count >= minCount);
  }
  starts[concept + 1] = end;
}

/** Room for so many pairs, and one to write on. */
function reserve(pairs: LowerRows, size: number): void {
  if (size < pairs.items.length) return;
  pairs.items = grown(pairs.items, size);
  pairs.counts = grown(pairs.counts, size);
}

function grown(column: Int32Array, size: number): Int32Array {
  const wider = new Int32Array(Math.max(2 * column.length, size + 1));
  wider.set(column);
  return wider;
}

/** Where pairs are put by one of their ends: the other, and the papers that hold both. */
interface Scattered {
  readonly targets: Int32Array;
  readonly counts: Int32Array;
}

/** Each pair to the row of its lower end, where higher ends arrive ascending. @param next Where they begin in each row; moved on. */
export function scatterHigher(
  { targets, counts }: Scattered,
  { starts, items, counts: papers }: LowerRows,
  next: Int32Array,
): void {
  for (let higher = 0; higher + 1 < starts.length; higher++)
    for (let i = starts[higher]!, last = starts[higher + 1]!; i < last; i++) {
      const at = next[items[i]!]!++;
      targets[at] = higher;
      counts[at] = papers[i]!;
    }
}
