// The content hash worked out again from the rows, to tell whether a file still holds what was written.
import { CONTENT_HASH, SEARCH_HASH } from './meta-keys.js';
import { plainBlocks } from './read-abstracts.js';
import type { Cell } from './row-bytes.js';
import { createRowHash } from './row-hash.js';
import type { Store } from './store.js';
import { ABSTRACT_BLOCKS, columnNames, orderOf, TABLES, type Table } from './tables.js';

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

function rowsOf(store: Store, table: Table): Iterable<readonly Cell[]> {
  const { name } = table;
  const rows = name === 'meta' ? `meta WHERE key NOT IN ('${CONTENT_HASH}', '${SEARCH_HASH}')` : name;
  return store.rows<Cell>(`SELECT ${columnNames(table).join(', ')} FROM ${rows} ORDER BY ${orderOf(table)}`);
}
