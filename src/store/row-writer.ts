// Puts rows into the tables and into the content hash at once. Rows of a table must come in the order of its key, and one table
// after the other, in whatever order. One row a statement: several save little in a table, and cost the index of words twice the time.

import { CONTENT_HASH } from './meta-keys.js';
import type { Cell } from './row-bytes.js';
import { createRowHash } from './row-hash.js';
import type { SqliteDatabase, Statement } from './sqlite.js';
import { ABSTRACT_BLOCKS, columnNames, type TableName, tableOf } from './tables.js';
import { createBlockPacker, type TextBlock } from './text-block.js';

export type InsertRow = (...cells: readonly Cell[]) => void;

export interface RowWriter {
  /** The function that adds a row to one table; all its columns, in their order. */
  into(table: TableName): InsertRow;
  /** The function that adds blocks of abstracts by number, hashed as they are and stored compressed: here, unless they are given so. */
  readonly intoBlocks: () => (block: number, plain: string, packed?: TextBlock) => void;
  /** A row that is only an index over others and stays out of the hash. */
  readonly index: (name: number, words: string) => void;
  /** Ends the hash. */
  readonly contentHash: () => string;
  /** Notes the hash in the file. */
  readonly seal: (contentHash: string) => void;
}

export function createRowWriter(database: SqliteDatabase): RowWriter {
  const hash = createRowHash();
  const search = database.prepare('INSERT INTO search(rowid, text) VALUES (?, ?)');
  return {
    into(table) {
      const statement = insertStatement(database, table);
      hash.open(table);
      return (...cells) => {
        hash.add(cells);
        statement.run(cells);
      };
    },
    intoBlocks() {
      const statement = insertStatement(database, ABSTRACT_BLOCKS);
      const pack = createBlockPacker();
      hash.open(ABSTRACT_BLOCKS);
      return (block, plain, packed = pack(plain)) => {
        hash.add([block, plain]);
        statement.run(block, packed.size, packed.data);
      };
    },
    index: (name, words) => {
      search.run(name, words);
    },
    contentHash: () => hash.digest(),
    seal: (contentHash) => {
      database.prepare('INSERT INTO meta VALUES (?, ?)').run(CONTENT_HASH, contentHash);
    },
  };
}

function insertStatement(database: SqliteDatabase, table: TableName): Statement {
  const names = columnNames(tableOf(table));
  const values = names.map(() => '?').join(', ');
  return database.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values})`);
}
