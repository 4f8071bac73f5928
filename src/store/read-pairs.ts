// All pairs of concepts that share papers. Nothing of it is stored: they are counted from the lists of concepts of the papers, by
// the rule by which the graph was woven: the most salient concepts of a paper are paired, and so many papers make a pair.
import { bothWays, type PairRows } from '../lib/both-ways.js';
import { countPairs } from '../lib/count-pairs.js';
import { type Rows, transpose } from '../lib/sparse-rows.js';
import { FEWEST_SHARED, MOST_PAIRED } from './meta-keys.js';
import { readNumber } from './read-meta.js';
import type { Store } from './store.js';
import { readUseColumns, type UseColumns } from './use-columns.js';

/** Counted once, some hundred milliseconds for a million pairs; 16 bytes a pair. */
export function readPairRows(store: Store): PairRows {
  return store.remember('pair rows', () =>
    pairsByRule(readUseColumns(store), {
      most: readNumber(store, MOST_PAIRED),
      fewest: readNumber(store, FEWEST_SHARED),
    }),
  );
}

export interface PairRule {
  /** Concepts of a paper that are paired with each other. */
  readonly most: number;
  /** Papers that make a pair. */
  readonly fewest: number;
}

type PairedUses = Pick<UseColumns, 'starts' | 'byConcept'>;

/** Concepts of a paper come most salient first. */
export function pairsByRule(columns: PairedUses, { most, fewest }: PairRule): PairRows {
  const isPaired = (paper: number, edge: number) => edge - columns.starts[paper]! < most;
  return pairRows(columns, holders(columns, isPaired, fewest), fewest);
}

export interface PairRowsWithin extends PairRows {
  /** Papers of each concept, among those that were counted. */
  readonly frequencies: Int32Array;
}

/** Every pair within some of the papers, by their row numbers: one paper makes a pair, and all its concepts are paired. Counted each time. */
export function readPairRowsWithin(store: Store, isWithin: (paper: number) => boolean): PairRowsWithin {
  const columns = readUseColumns(store);
  const rows = holders(columns, isWithin, 1);
  const frequencies = Int32Array.from({ length: rows.starts.length - 1 }, (_, concept) =>
    papersOf(rows, concept),
  );
  return { ...pairRows(columns, rows, 1), frequencies };
}

const papersOf = ({ starts }: Rows, concept: number): number => starts[concept + 1]! - starts[concept]!;

function pairRows({ starts }: PairedUses, byConcept: Rows, fewest: number): PairRows {
  return bothWays(countPairs({ byConcept, byPaper: transpose(byConcept, starts.length - 1) }, fewest));
}

/** The papers of each concept whose edges are wanted; none of a concept of so few papers that it makes no pair. */
function holders(
  { byConcept }: PairedUses,
  isWanted: (paper: number, edge: number) => boolean,
  fewest: number,
): Rows {
  const { starts: all, edges, papers } = byConcept;
  const starts = new Int32Array(all.length);
  const items = new Int32Array(papers.length);
  let length = 0;
  for (let concept = 0; concept + 1 < all.length; concept++) {
    for (let at = all[concept]!; at < all[concept + 1]!; at++) {
      items[length] = papers[at]!;
      length += Number(isWanted(papers[at]!, edges[at]!));
    }
    if (length - starts[concept]! < fewest) length = starts[concept]!;
    starts[concept + 1] = length;
  }
  return { starts, items: items.subarray(0, length) };
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
