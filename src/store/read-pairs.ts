// All pairs of concepts that share papers. Nothing of it is stored: they are counted from the lists of concepts of the papers, by
// the rule by which the graph was woven: the most salient concepts of a paper are paired, and so many papers make a pair.
import { countPairs, type LowerRows } from '../lib/count-pairs.js';
import { type BothRows, type Rows, startsOf, transpose } from '../lib/sparse-rows.js';
import { FEWEST_SHARED, MOST_PAIRED } from './meta-keys.js';
import { readNumber } from './read-meta.js';
import type { Store } from './store.js';
import { readUseColumns, type UseColumns } from './use-columns.js';

/** Compressed sparse rows, both ways: companions of concept i from `starts[i]` to `starts[i + 1]`, ascending. */
export interface PairRows {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** Papers that hold both. */
  readonly counts: Int32Array;
}

/** Counted once, some hundred milliseconds for a million pairs; 16 bytes a pair. */
export function readPairRows(store: Store): PairRows {
  return store.remember('pair rows', () => {
    const [most, fewest] = [readNumber(store, MOST_PAIRED), readNumber(store, FEWEST_SHARED)];
    return bothWays(countPairs(pairedRows(readUseColumns(store), most, fewest), fewest));
  });
}

/** Which papers pair which concepts. A concept of too few papers makes no pair, and is left out. */
function pairedRows(columns: UseColumns, most: number, fewest: number): BothRows {
  const byConcept = pairedHolders(columns, most, fewest);
  return { byConcept, byPaper: transpose(byConcept, columns.starts.length - 1) };
}

function pairedHolders({ starts: paperStarts, byConcept }: UseColumns, most: number, fewest: number): Rows {
  const { starts: all, edges, papers } = byConcept;
  const starts = new Int32Array(all.length);
  const items = new Int32Array(papers.length);
  let length = 0;
  for (let concept = 0; concept + 1 < all.length; concept++) {
    for (let at = all[concept]!; at < all[concept + 1]!; at++) {
      const paper = papers[at]!;
      items[length] = paper;
      length += Number(edges[at]! - paperStarts[paper]! < most);
    }
    if (length - starts[concept]! < fewest) length = starts[concept]!;
    starts[concept + 1] = length;
  }
  return { starts, items: items.subarray(0, length) };
}

/** Each pair in the rows of both ends: the lower ends first. What is scattered in ascending order arrives so. */
function bothWays(lower: LowerRows): PairRows {
  const concepts = lower.starts.length - 1;
  const items = lower.items.subarray(0, lower.starts[concepts]!);
  const starts = startsOf(items, concepts).map((higherEnds, concept) => higherEnds + lower.starts[concept]!);
  const rows = {
    starts,
    targets: new Int32Array(2 * items.length),
    counts: new Int32Array(2 * items.length),
  };
  const middles = Int32Array.from(
    { length: concepts },
    (_, concept) => starts[concept]! + lower.starts[concept + 1]! - lower.starts[concept]!,
  );
  scatterHigher(rows, lower, middles.slice());
  scatterLower(rows, middles);
  return rows;
}

/** @param next Where the higher ends of each row begin. */
function scatterHigher({ targets, counts }: PairRows, lower: LowerRows, next: Int32Array): void {
  for (let higher = 0; higher + 1 < lower.starts.length; higher++)
    for (let i = lower.starts[higher]!; i < lower.starts[higher + 1]!; i++) {
      const at = next[lower.items[i]!]!++;
      targets[at] = higher;
      counts[at] = lower.counts[i]!;
    }
}

/** @param middles Where the higher ends of each row begin; they are there. */
function scatterLower({ starts, targets, counts }: PairRows, middles: Int32Array): void {
  const next = starts.slice();
  for (let lower = 0; lower + 1 < starts.length; lower++)
    for (let edge = middles[lower]!; edge < starts[lower + 1]!; edge++) {
      const at = next[targets[edge]!]!++;
      targets[at] = lower;
      counts[at] = counts[edge]!;
    }
}

/** All co-occurrences in columns, `source < target`, sorted. */
export interface PairColumns {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Papers that hold both. */
  readonly papers: Int32Array;
}

export function readPairColumns(store: Store): PairColumns {
  const { starts, targets, counts } = readPairRows(store);
  const pairs = targets.length / 2;
  const [source, target, papers] = [new Int32Array(pairs), new Int32Array(pairs), new Int32Array(pairs)];
  let at = 0;
  for (let concept = 0; concept + 1 < starts.length; concept++)
    for (let edge = starts[concept]!; edge < starts[concept + 1]!; edge++) {
      if (targets[edge]! < concept) continue;
      source[at] = concept;
      target[at] = targets[edge]!;
      papers[at++] = counts[edge]!;
    }
  return { source, target, papers };
}
