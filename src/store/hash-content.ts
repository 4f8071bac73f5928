// The content hash worked out again from the rows, to tell whether a file still holds what was written.
import { CONTENT_HASH, SEARCH_HASH } from './meta-keys.js';
import { plainBlocks } from './read-abstracts.js';
import type { Cell } from './row-bytes.js';
import { createRowHash } from './row-hash.js';
import type { Store } from './store.js';
import { ABSTRACT_BLOCKS, TABLES, type Table } from './tables.js';

/** Equal to the fact `content_hash` unless something was changed. Reads every row: some seconds a gigabyte. */
export function hashContent(store: Store): string {
  const hash = createRowHash();
  for (const table of TABLES) {
    hash.open(table.name);
    for (const row of table.name === ABSTRACT_BLOCKS ? plainBlocks(store) : rowsOf(store, table))
      hash.add(row);
  }
  return hash.digest();
}

function rowsOf(store: Store, { name, columns, key }: Table): Iterable<readonly Cell[]> {
  const rows = name === 'meta' ? `meta WHERE key NOT IN ('${CONTENT_HASH}', '${SEARCH_HASH}')` : name;
  const stored = columns.map(firstWord).join(', ');
  return store.rows<Cell>(`SELECT ${stored} FROM ${rows} ORDER BY ${key ?? firstWord(columns[0]!)}`);
}

function firstWord(column: string): string {
  return column.split(' ')[0]!;
}
