// The embedded SQL engine of the reduce, with what it may take of memory and where it may spill.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { loadOptional } from '../optional-package.js';

export type Cell = string | number;
type Row = Readonly<Record<string, unknown>>;

export interface Sql {
  readonly run: (statement: string) => Promise<void>;
  /** Rows as they come; no more than a few thousand are held. */
  readonly rows: <T = Row>(query: string) => AsyncIterable<T>;
  /** Adds rows to a table, values in the order of its columns. */
  readonly append: (
    table: string,
    rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  ) => Promise<void>;
  readonly close: () => void;
}

export interface SqlSettings {
  /** As DuckDB reads it: `1GB`, `800MB`. */
  readonly memory: string;
  /** Folder for the tables and for what does not fit. */
  readonly temporary: string;
  readonly threads?: number;
}

export async function openSql({ memory, temporary, threads }: SqlSettings): Promise<Sql> {
  const { DuckDBInstance } = await loadOptional('@duckdb/node-api', () => import('@duckdb/node-api'));
  const folder = await mkdtemp(join(temporary, 'paperweave-reduce-'));
  const instance = await DuckDBInstance.create(join(folder, 'tables.duckdb'), {
    memory_limit: memory,
    temp_directory: join(folder, 'spilled'),
    preserve_insertion_order: 'false',
    ...(threads === undefined ? {} : { threads: String(threads) }),
  });
  const connection = await instance.connect();
  return {
    run: async (statement) => {
      await connection.run(statement);
    },
    rows: (query) => rowsOf(instance, query),
    append: (table, rows) => append(connection, table, rows),
    close: () => {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A query has a connection of its own, so that several may be read at once. Columns come as plain JavaScript: texts, numbers (counts are cast to DOUBLE in the queries), arrays. */
async function* rowsOf<T>(instance: DuckDBInstance, query: string): AsyncGenerator<T> {
  const connection = await instance.connect();
  try {
    const result = await connection.stream(query);
    for await (const rows of result.yieldRowObjectJs()) yield* rows as T[];
  } finally {
    connection.closeSync();
  }
}

async function append(
  connection: DuckDBConnection,
  table: string,
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): Promise<void> {
  const appender = await connection.createAppender(table);
  for await (const cells of rows) {
    for (const cell of cells) {
      if (typeof cell === 'string') appender.appendVarchar(cell);
      else appender.appendInteger(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** A text as SQL writes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
