// The content hash: SHA-256 (FIPS 180-4) over every row of every table in the order of `TABLES` and of the tables' keys.
// It depends on the rows alone, not on how SQLite lays them out nor on which table was written first, so that two builds can be
// compared by it.
import { createHash } from 'node:crypto';
import { type Cell, createRowBytes } from './row-bytes.js';
import { TABLES, type TableName } from './tables.js';

export interface RowHash {
  /** Begins the rows of a table: each table once, one after another, in any order. */
  open(table: TableName): void;
  /** The next row of the table that was opened last. */
  add(cells: readonly Cell[]): void;
  /** Ends the hash; 64 hexadecimal digits. */
  digest(): string;
}

/** What belongs after a table that has not been written yet waits in memory. */
export function createRowHash(): RowHash {
  const hash = createHash('sha256');
  const waiting = TABLES.map((): Uint8Array[] => []);
  const done = TABLES.map(() => false);
  let open = -1;
  let next = 0;
  const bytes = createRowBytes((stretch) => {
    if (open === next) hash.update(stretch);
    else waiting[open]!.push(new Uint8Array(stretch));
  });
  const hashWaiting = (table: number): void => {
    for (const stretch of waiting[table]!) hash.update(stretch);
    waiting[table] = [];
  };
  const close = (): void => {
    bytes.flush();
    if (open >= 0) done[open] = true;
    while (done[next]) hashWaiting(next++);
  };
  return {
    open(table) {
      close();
      open = TABLES.findIndex(({ name }) => name === table);
      bytes.add([table]);
    },
    add: bytes.add,
    digest() {
      close();
      for (let table = next; table < TABLES.length; table++) hashWaiting(table);
      return hash.digest('hex');
    },
  };
}
