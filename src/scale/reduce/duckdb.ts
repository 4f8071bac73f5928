// The embedded SQL engine of the reduce, with what it may take of memory and where it may spill.
import { mkdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBDataChunk, DuckDBInstance } from '@duckdb/node-api';
import { clearUnfinished, removeOnExit, unfinishedName } from '../../lib/unfinished.js';
import { loadOptional } from '../optional-package.js';
import { createSweeper, type Sweeper } from './collect-garbage.js';
import { type MemoryPlan, planMemory, type Stretch } from './memory-plan.js';

export type Cell = string | number;
type Row = Readonly<Record<string, unknown>>;

export interface Appender {
  /** Values in the order of the table's columns. */
  readonly add: (cells: readonly Cell[]) => void;
  readonly close: () => void;
}

export interface Sql {
  readonly run: (statement: string) => Promise<void>;
  /** Rows as they come; no more than a few thousand are held. Numbers are INTEGER or DOUBLE, texts VARCHAR: nothing else comes as plain JavaScript. */
  readonly rows: <T = Row>(query: string) => AsyncIterable<T>;
  readonly appender: (table: string) => Promise<Appender>;
  /** Adds rows to a table. */
  readonly append: (
    table: string,
    rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  ) => Promise<void>;
  /** Rows of a table, or of a query in brackets. */
  readonly count: (table: string) => Promise<number>;
  /** Shares the memory out anew. */
  readonly enter: (stretch: Stretch) => Promise<void>;
  /** A folder that goes when the engine is closed. */
  readonly folder: string;
  readonly close: () => void;
}

export interface SqlSettings {
  /** Bytes that the process may take. */
  readonly memory: number;
  /** Folder for the tables and for what does not fit. */
  readonly temporary: string;
  readonly threads?: number;
}

/** @throws PaperweaveError `package-missing`, `memory-short`; whatever the engine throws. */
export async function openSql({ memory, temporary, threads }: SqlSettings): Promise<Sql> {
  const plan = planMemory(memory, threads);
  const folder = makeFolder(temporary);
  const done = removeOnExit(folder);
  const clear = (): void => {
    rmSync(folder, { recursive: true, force: true });
    done();
  };
  try {
    return await openIn(folder, plan, clear);
  } catch (error) {
    clear();
    throw error;
  }
}

/** A reduce that was killed for its memory leaves gigabytes: the next one on this machine removes them. */
function makeFolder(temporary: string): string {
  const place = join(temporary, `paperweave-reduce-${hostname()}`);
  try {
    clearUnfinished(place);
  } catch {
    // It is somebody else's.
  }
  const folder = unfinishedName(place);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

async function openIn(folder: string, plan: MemoryPlan, clear: () => void): Promise<Sql> {
  const { DuckDBInstance } = await loadOptional('@duckdb/node-api', () => import('@duckdb/node-api'));
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${plan.alone.buffers}B`,
    temp_directory: join(folder, 'spilled'),
    preserve_insertion_order: 'false',
    threads: String(plan.alone.threads),
    ...GIVEN_BACK,
  });
  const connection = await instance.connect();
  await connection.run(
    `ATTACH ${quoted(join(folder, 'tables.duckdb'))} AS tables (ROW_GROUP_SIZE ${ROWS_A_GROUP})`,
  );
  await connection.run(USE);
  const sweeper = createSweeper();
  const rows = <T>(query: string) => rowsOf<T>(instance, query, sweeper);
  const run = async (statement: string) => void (await connection.run(statement));
  return {
    run,
    rows,
    appender: (table) => openAppender(connection, table),
    append: (table, rows) => append(connection, table, rows),
    count: (table) => count(rows, table),
    enter: async (stretch) => {
      sweeper.sweep();
      await run(`SET memory_limit = '${plan[stretch].buffers}B'`);
      await run(`SET threads = ${plan[stretch].threads}`);
    },
    folder,
    close: () => {
      connection.closeSync();
      instance.closeSync();
      clear();
    },
  };
}

/** What is freed goes back to the system at once, and rows go to the disk as soon as a group is full: measured, a third of the peak. */
const GIVEN_BACK = {
  allocator_background_threads: 'true',
  allocator_flush_threshold: '8MB',
  enable_external_file_cache: 'false',
  write_buffer_row_group_count: '1',
} as const;

const USE = 'USE tables';
/** Each thread holds the rows that it adds until there are so many; the usual 122,880 lines of shards are half a gigabyte. */
const ROWS_A_GROUP = 16_384;

/** A query has a connection of its own, so that several may be read at once. */
async function* rowsOf<T>(instance: DuckDBInstance, query: string, sweeper: Sweeper): AsyncGenerator<T> {
  const connection = await instance.connect();
  try {
    await connection.run(USE);
    const result = await connection.stream(query);
    const names = result.columnNames();
    for await (const chunk of result) {
      yield* rowsOfChunk<T>(chunk, names);
      sweeper.afterChunk();
    }
  } finally {
    connection.closeSync();
  }
}

async function count(rows: Sql['rows'], table: string): Promise<number> {
  const query = `SELECT CAST(count(*) AS DOUBLE) AS "rows" FROM ${table}`;
  for await (const { rows: counted } of rows<{ readonly rows: number }>(query)) return counted;
  return 0;
}

function* rowsOfChunk<T>(chunk: DuckDBDataChunk, names: readonly string[]): Generator<T> {
  const columns = names.map((_, column) => chunk.getColumnValues(column));
  for (let row = 0; row < chunk.rowCount; row++)
    yield Object.fromEntries(names.map((name, column) => [name, columns[column]![row]])) as T;
}

async function append(
  connection: DuckDBConnection,
  table: string,
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): Promise<void> {
  const appender = await openAppender(connection, table);
  for await (const cells of rows) appender.add(cells);
  appender.close();
}

async function openAppender(connection: DuckDBConnection, table: string): Promise<Appender> {
  const appender = await connection.createAppender(table);
  const add = (cells: readonly Cell[]): void => {
    for (const cell of cells) {
      if (typeof cell === 'string') appender.appendVarchar(cell);
      else appender.appendInteger(cell);
    }
    appender.endRow();
  };
  return { add, close: () => appender.closeSync() };
}

/** A text as SQL writes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
