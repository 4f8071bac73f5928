// All pairs of concepts that share papers. Nothing of it is stored: they are counted from the lists of concepts of the papers, row
// by row (Gustavson 1978, doi:10.1145/355791.355796), by the rule by which the graph was woven: the most salient concepts of a
// paper are paired, and so many papers make a pair.
import { FEWEST_SHARED, MOST_PAIRED } from './meta-keys.js';
import { pairedIn } from './paired.js';
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
  return store.remember('pair rows', () => countAll(store));
}

function countAll(store: Store): PairRows {
  return countPairs(readUseColumns(store), {
    most: readNumber(store, MOST_PAIRED),
    fewest: readNumber(store, FEWEST_SHARED),
    room: 2 * readNumber(store, 'counts.cooccurrences'),
  });
}

export interface PairRule {
  /** Concepts of a paper that are paired with each other. */
  readonly most: number;
  /** Papers that make a pair. */
  readonly fewest: number;
  /** Entries that are expected, each pair counted from both ends. */
  readonly room: number;
}

/** Pairs by the rule; concepts of a paper come most salient first. */
export function countPairs(
  columns: Pick<UseColumns, 'starts' | 'concept' | 'byConcept'>,
  { most, fewest, room }: PairRule,
): PairRows {
  const { starts: holders, papers } = columns.byConcept;
  const concepts = holders.length - 1;
  const rows = createRows(concepts, room);
  const counts = new Int32Array(concepts);
  const met = new Int32Array(concepts);
  for (let concept = 0; concept < concepts; concept++) {
    let length = 0;
    for (let at = holders[concept]!; at < holders[concept + 1]!; at++) {
      const paired = pairedIn(columns, papers[at]!, most);
      if (paired.length === most && !paired.includes(concept)) continue;
      for (const other of paired) if (counts[other]!++ === 0) met[length++] = other;
    }
    counts[concept] = 0;
    rows.add(concept, met.subarray(0, length).sort(), counts, fewest);
  }
  return rows.done();
}

interface Rows {
  /** Takes what was counted for a concept, and sets the counts back to 0. */
  readonly add: (concept: number, met: Int32Array, counts: Int32Array, fewest: number) => void;
  readonly done: () => PairRows;
}

/** `room` is what the file says that there are: where it is wrong, the rows say what they counted. */
function createRows(concepts: number, room: number): Rows {
  const starts = new Int32Array(concepts + 1);
  let [targets, found] = [new Int32Array(room), new Int32Array(room)];
  let length = 0;
  return {
    add(concept, met, counts, fewest) {
      if (length + met.length > targets.length) {
        targets = enlarged(targets, length + met.length);
        found = enlarged(found, length + met.length);
      }
      for (const other of met) {
        if (counts[other]! >= fewest) {
          targets[length] = other;
          found[length++] = counts[other]!;
        }
        counts[other] = 0;
      }
      starts[concept + 1] = length;
    },
    done: () => ({ starts, targets: targets.subarray(0, length), counts: found.subarray(0, length) }),
  };
}

function enlarged(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, array.length + (array.length >> 1)));
  larger.set(array);
  return larger;
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
