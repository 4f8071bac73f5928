// Row numbers by the hash of what they are called: dozens of hashes share a row of `name_keys` or `paper_keys`, where an index would
// take four times the room. A hash may also lead to a row that is called something else.
import { unpackNumbers } from './number-text.js';
import { joinedNumbers } from './row-numbers.js';

/** Different numbers that share a row: each is one byte there, counted from the first of them. */
export const BUCKET = 94;

/** So that about every third hash is taken: who looks one up meets few rows that he does not want. */
const ROWS_PER_BUCKET = 32;

/** How many hashes there are to be for so many rows. */
export function hashesFor(rows: number): number {
  return BUCKET * Math.max(1, Math.ceil(rows / ROWS_PER_BUCKET));
}

export interface PackedKeys {
  readonly hashes: string;
  readonly rows: string;
}

/** Rows with the hash, ascending. */
export function rowsOfHash({ hashes, rows: packed }: PackedKeys, hash: number): readonly number[] {
  const rows = joinedNumbers(packed);
  const found: number[] = [];
  unpackNumbers(hashes).forEach((each, i) => {
    if (each === hash % BUCKET) found.push(rows[i]!);
  });
  return found;
}
