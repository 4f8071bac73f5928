// All pairs of concepts that share papers. Nothing of it is stored: they are counted from the lists of concepts of the papers, row
// by row (Gustavson 1978, doi:10.1145/355791.355796), by the rule by which the graph was woven: the most salient concepts of a
// paper are paired, and so many papers make a pair.
import { FEWEST_SHARED, MOST_PAIRED } from './meta-keys.js';
import { pairedRange } from './paired.js';
import { readNumber } from './read-meta.js';
import type { Store } from './store.js';
import { readUseColumns } from './use-columns.js';

/** All co-occurrences in columns, `source < target`, sorted. */
export interface PairColumns {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Papers that hold both. */
  readonly papers: Int32Array;
}

/** Counted once, a second for a million pairs of a hundred thousand papers; 12 bytes a pair. */
export function readPairColumns(store: Store): PairColumns {
  return store.remember('pair columns', () => countAll(store));
}

function countAll(store: Store): PairColumns {
  const columns = readUseColumns(store);
  const [most, fewest] = [readNumber(store, MOST_PAIRED), readNumber(store, FEWEST_SHARED)];
  const { starts: holders, papers } = columns.byConcept;
  const concepts = holders.length - 1;
  const pairs = createPairs(readNumber(store, 'counts.cooccurrences'));
  const counts = new Int32Array(concepts);
  const met = new Int32Array(concepts);
  for (let concept = 0; concept < concepts; concept++) {
    let length = 0;
    for (let at = holders[concept]!; at < holders[concept + 1]!; at++) {
      const [from, end] = pairedRange(columns, papers[at]!, most);
      if (end - from === most && !columns.concept.subarray(from, end).includes(concept)) continue;
      for (let use = from; use < end; use++) {
        const other = columns.concept[use]!;
        if (other > concept && counts[other]!++ === 0) met[length++] = other;
      }
    }
    pairs.add(concept, enoughOf(met.subarray(0, length), counts, fewest).sort(), counts);
  }
  return pairs.done();
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

interface Pairs {
  /** Takes what was counted for a concept, and sets the counts back to 0. */
  readonly add: (concept: number, others: Int32Array, counts: Int32Array) => void;
  readonly done: () => PairColumns;
}

/** `room` is what the file says that there are: where it is wrong, the pairs say what they counted. */
function createPairs(room: number): Pairs {
  let [source, target, papers] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  let length = 0;
  return {
    add(concept, others, counts) {
      if (length + others.length > target.length)
        [source, target, papers] = enlarged([source, target, papers], length + others.length);
      source.fill(concept, length, length + others.length);
      for (const other of others) {
        target[length] = other;
        papers[length++] = counts[other]!;
        counts[other] = 0;
      }
    },
    done: () => ({
      source: source.subarray(0, length),
      target: target.subarray(0, length),
      papers: papers.subarray(0, length),
    }),
  };
}

type Three = [Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>];

function enlarged(arrays: Three, least: number): Three {
  return arrays.map((array) => {
    const larger = new Int32Array(Math.max(least, array.length + (array.length >> 1)));
    larger.set(array);
    return larger;
  }) as Three;
}
