// The index of words has no row that could be hashed with the others: it is noted by a hash of its own blocks, which depend on
// SQLite's version and so stay out of the content hash.
import { createHash } from 'node:crypto';
import { SEARCH_HASH } from './meta-keys.js';
import type { SqliteDatabase } from './sqlite.js';

/** Blocks of the index by their number, as FTS5 keeps them. */
export const SEARCH_BLOCKS = 'SELECT id, block FROM search_data ORDER BY id';

export type SearchBlock = readonly [id: number, block: Uint8Array];

/** SHA-256, 64 hexadecimal digits. */
export function hashSearch(blocks: Iterable<SearchBlock>): string {
  const hash = createHash('sha256');
  for (const [id, block] of blocks) hash.update(`${id} ${block.length}\n`).update(block);
  return hash.digest('hex');
}

/** Notes the hash in the file: last, since the blocks are what they will be only then. */
export function sealSearch(database: SqliteDatabase): void {
  const blocks = database.prepare(SEARCH_BLOCKS).raw().iterate() as Iterable<SearchBlock>;
  database.prepare('INSERT INTO meta VALUES (?, ?)').run(SEARCH_HASH, hashSearch(blocks));
}
