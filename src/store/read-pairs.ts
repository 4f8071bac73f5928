// All pairs of concepts that share papers. Nothing of it is stored: they are counted from the lists of concepts of the papers, row
// by row (Gustavson 1978, doi:10.1145/355791.355796), by the rule by which the graph was woven: the most salient concepts of a
// paper are paired, and so many papers make a pair.
import { FEWEST_SHARED, MOST_PAIRED } from './meta-keys.js';
import { pairedRange } from './paired.js';
import { readNumber } from './read-meta.js';
import type { Store } from './store.js';
import { readUseColumns } from './use-columns.js';

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
  const columns = readUseColumns(store);
  const [most, fewest] = [readNumber(store, MOST_PAIRED), readNumber(store, FEWEST_SHARED)];
  const { starts: holders, papers } = columns.byConcept;
  const concepts = holders.length - 1;
  const rows = createRows(concepts, 2 * readNumber(store, 'counts.cooccurrences'));
  const counts = new Int32Array(concepts);
  const met = new Int32Array(concepts);
  for (let concept = 0; concept < concepts; concept++) {
    let length = 0;
    for (let at = holders[concept]!; at < holders[concept + 1]!; at++) {
      const [from, end] = pairedRange(columns, papers[at]!, most);
      if (end - from === most && !columns.concept.subarray(from, end).includes(concept)) continue;
      for (let use = from; use < end; use++) {
        const other = columns.concept[use]!;
        if (counts[other]!++ === 0) met[length++] = other;
      }
    }
    counts[concept] = 0;
    rows.add(concept, enoughOf(met.subarray(0, length), counts, fewest).sort(), counts);
  }
  return rows.done();
}

/** Moves those that were met often enough to the front, which are few, and sets the counts of all others back to 0. */
function enoughOf(met: Int32Array, counts: Int32Array, fewest: number): Int32Array {
  let kept = 0;
  for (const other of met) {
    if (counts[other]! >= fewest) met[kept++] = other;
    else counts[other] = 0;
  }
  return met.subarray(0, kept);
}

interface Rows {
  /** Takes what was counted for a concept, and sets the counts back to 0. */
  readonly add: (concept: number, others: Int32Array, counts: Int32Array) => void;
  readonly done: () => PairRows;
}

/** `room` is what the file says that there are: where it is wrong, the rows say what they counted. */
function createRows(concepts: number, room: number): Rows {
  const starts = new Int32Array(concepts + 1);
  let [targets, found] = [new Int32Array(room), new Int32Array(room)];
  let length = 0;
  return {
    add(concept, others, counts) {
      if (length + others.length > targets.length) {
        targets = enlarged(targets, length + others.length);
        found = enlarged(found, length + others.length);
      }
      for (const other of others) {
        targets[length] = other;
        found[length++] = counts[other]!;
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
