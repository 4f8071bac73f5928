// The content hash worked out again from the rows, to tell whether a file still holds what was written.
import { CONTENT_HASH, SEARCH_HASH } from './meta-keys.js';
import type { Cell } from './row-bytes.js';
import { createRowHash } from './row-hash.js';
import type { Store } from './store.js';
import { TABLES } from './tables.js';

/** Equal to the fact `content_hash` unless something was changed. Reads every row: some seconds a gigabyte. */
export function hashContent(store: Store): string {
  const hash = createRowHash();
  for (const { name, columns, ...table } of TABLES) {
    const key = 'key' in table ? table.key : firstWord(columns[0]);
    const rows = name === 'meta' ? `meta WHERE key NOT IN ('${CONTENT_HASH}', '${SEARCH_HASH}')` : name;
    hash.open(name);
    const stored = columns.map(firstWord).join(', ');
    for (const row of store.rows<Cell>(`SELECT ${stored} FROM ${rows} ORDER BY ${key}`)) hash.add(row);
  }
  return hash.digest();
}

function firstWord(column: string): string {
  return column.split(' ')[0]!;
}
