// The keys by which ids and names are looked up, in rows of `packed-keys.ts`.
import { hash53 } from '../lib/hash.js';
import { packNumbers } from './number-text.js';
import { BUCKET, hashesFor } from './packed-keys.js';
import { splitNumbers } from './row-numbers.js';
import type { RowWriter } from './row-writer.js';

/** `hashOf[i]` is a hash of row `rowOf[i]`; a pair that comes again is left out. */
export interface KeyColumns {
  readonly hashOf: ArrayLike<number>;
  readonly rowOf: ArrayLike<number>;
}

export function writeKeys(
  writer: RowWriter,
  table: 'name_keys' | 'paper_keys',
  { hashOf, rowOf }: KeyColumns,
  rows: number,
): void {
  const insert = writer.into(table);
  const keys = sortedKeys({ hashOf, rowOf }, rows);
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const bucket = Math.floor(keys[from]! / rows / BUCKET);
    while (to < keys.length && Math.floor(keys[to]! / rows / BUCKET) === bucket) to++;
    const inBucket = [...keys.subarray(from, to)];
    const hashes = inBucket.map((key) => Math.floor(key / rows) % BUCKET);
    insert(bucket, packNumbers(hashes), packNumbers(splitNumbers(inBucket.map((key) => key % rows))));
  }
}

/** The hash times the number of rows, plus the row: ascending, each once. */
function sortedKeys({ hashOf, rowOf }: KeyColumns, rows: number): Float64Array {
  const keys = new Float64Array(hashOf.length);
  for (let i = 0; i < keys.length; i++) keys[i] = hashOf[i]! * rows + rowOf[i]!;
  keys.sort();
  let length = 0;
  for (let i = 0; i < keys.length; i++)
    if (i === 0 || keys[i] !== keys[length - 1]) keys[length++] = keys[i]!;
  return keys.subarray(0, length);
}

/** @param ids Of the papers, in the order of their row numbers. */
export function writePaperKeys(writer: RowWriter, ids: readonly string[]): void {
  const hashes = hashesFor(ids.length);
  const hashOf = ids.map((id) => hash53(id) % hashes);
  writeKeys(writer, 'paper_keys', { hashOf, rowOf: ids.map((_, paper) => paper) }, ids.length);
}
