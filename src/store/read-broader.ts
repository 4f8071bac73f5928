// Broader and narrower concepts by their row numbers.
import { bucketAt, gatherBuckets } from '../lib/buckets.js';
import type { BroaderEdge } from '../model/index.js';
import { unpackNumbers } from './number-text.js';
import { BUCKET } from './packed-keys.js';
import { readNumber } from './read-meta.js';
import { readRules } from './read-rules.js';
import { joinedNumbers } from './row-numbers.js';
import type { Store } from './store.js';

export type StoredBroader = Omit<BroaderEdge, 'evidence'>;

interface Row {
  readonly bucket: number;
  readonly narrower: string;
  readonly broader: string;
  readonly rules: string;
}

const ROWS = 'SELECT bucket, narrower, broader, rules FROM broader_lists';

/** Broader ones ascending. */
export function readBroader(store: Store, narrower: number): readonly StoredBroader[] {
  const rows = store.all<Row>(`${ROWS} WHERE bucket = ?`, Math.floor(narrower / BUCKET));
  const columns = columnsOf(rows);
  return edgesAt(store, columns, columns.narrower.keys()).filter((edge) => edge.narrower === narrower);
}

/** Narrower ones ascending. */
export function readNarrower(store: Store, broader: number): readonly StoredBroader[] {
  const columns = readColumns(store);
  const byBroader = store.remember('narrower', () =>
    gatherBuckets(columns.broader, readNumber(store, 'counts.concepts')),
  );
  return edgesAt(store, columns, bucketAt(byBroader, broader));
}

/** By narrower, then broader. */
export function readAllBroader(store: Store): readonly StoredBroader[] {
  const columns = readColumns(store);
  return edgesAt(store, columns, columns.narrower.keys());
}

/** By narrower, then broader; `rule` is a row number. */
interface Columns {
  readonly narrower: Int32Array;
  readonly broader: Int32Array;
  readonly rule: Int32Array;
}

/** Read once: a millisecond for some ten thousand. */
function readColumns(store: Store): Columns {
  return store.remember('broader', () => columnsOf(store.all<Row>(`${ROWS} ORDER BY bucket`)));
}

function columnsOf(rows: readonly Row[]): Columns {
  const unpacked = rows.map((row) => ({
    narrower: unpackNumbers(row.narrower).map((offset) => row.bucket * BUCKET + offset),
    broader: joinedNumbers(row.broader),
    rule: unpackNumbers(row.rules),
  }));
  const joined = (lists: readonly ArrayLike<number>[]) =>
    Int32Array.from(lists.flatMap((list) => Array.from(list)));
  return {
    narrower: joined(unpacked.map(({ narrower }) => narrower)),
    broader: joined(unpacked.map(({ broader }) => broader)),
    rule: joined(unpacked.map(({ rule }) => rule)),
  };
}

function edgesAt(store: Store, columns: Columns, places: Iterable<number>): readonly StoredBroader[] {
  const rules = readRules(store);
  return Array.from(places, (at) => ({
    narrower: columns.narrower[at]!,
    broader: columns.broader[at]!,
    rule: rules[columns.rule[at]!] ?? '',
  }));
}
