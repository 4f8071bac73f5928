// A read-only handle on a knowledge base. Readers in this folder ask it; nobody else writes SQL. Statements are prepared when
// first used, so that opening costs nothing but the header.
import { Database, type SqliteDatabase, type Statement } from './sqlite.js';
import { damaged } from './store-errors.js';
import type { Step, TimeLimit } from './time-limit.js';

type Binding = string | number | null;

/** As much of better-sqlite3 as reading takes; spelled out, so that users of the library need not have its types. */
export interface SqlStatement {
  readonly get: (...bindings: readonly Binding[]) => unknown;
  readonly all: (...bindings: readonly Binding[]) => unknown[];
  readonly iterate: (...bindings: readonly Binding[]) => IterableIterator<unknown>;
  /** From now on the first column of each row, not the row. */
  readonly pluck: () => SqlStatement;
}

export interface SqlDatabase {
  readonly prepare: (sql: string) => SqlStatement;
}

export class Store {
  readonly path: string;
  readonly #database: SqliteDatabase;
  readonly #statements = new Map<string, Statement<Binding[]>>();
  readonly #remembered = new Map<string, unknown>();
  readonly #spent = new Map<string, number>();
  #limit: TimeLimit | undefined;

  /** Use `openStore`, which checks what the file is. */
  constructor(path: string, database: SqliteDatabase) {
    this.path = path;
    this.#database = database;
  }

  /** For questions that no query asks: plain SQL, read only. The tables and views are described in the README. */
  get database(): SqlDatabase {
    return this.#database as unknown as SqlDatabase;
  }

  /** The first row, or undefined. */
  get<Row>(sql: string, ...bindings: readonly Binding[]): Row | undefined {
    this.step();
    return this.#guard(() => this.#prepare(sql).get(...bindings) as Row | undefined);
  }

  all<Row>(sql: string, ...bindings: readonly Binding[]): readonly Row[] {
    this.step();
    return this.#guard(() => this.#prepare(sql).all(...bindings) as Row[]);
  }

  /** Columns of whole numbers, one typed array each: how tables that are too large for objects are read. */
  columns(sql: string, rows: number): readonly Int32Array[] {
    return this.#guard(() => {
      const statement = this.#database.prepare(sql).raw();
      const columns = statement.columns().map(() => new Int32Array(rows));
      let at = 0;
      for (const row of statement.iterate() as IterableIterator<number[]>) {
        for (let i = 0; i < columns.length; i++) columns[i]![at] = row[i]!;
        at++;
      }
      return columns;
    });
  }

  /** All values of the only column, in order. */
  column<Cell>(sql: string): readonly Cell[] {
    return this.#guard(() => this.#database.prepare(sql).pluck().all() as Cell[]);
  }

  /** Rows one by one as arrays of their columns; the store cannot be closed before the last. */
  rows<Cell>(sql: string, ...bindings: readonly Binding[]): Iterable<readonly Cell[]> {
    return this.#guard(
      () =>
        this.#database
          .prepare<Binding[]>(sql)
          .raw()
          .iterate(...bindings) as Iterable<readonly Cell[]>,
    );
  }

  /** What `make` gave for this key the first time: the file never changes while it is open. No limit counts the time it takes. */
  remember<T>(key: string, make: () => T): T {
    const known = this.#remembered.get(key);
    if (known !== undefined) return known as T;
    const made = this.#limit ? this.#limit.exempt(make) : make();
    this.#remembered.set(key, made);
    return made;
  }

  /**
   * Whether to read all of something at once: rows are read one by one until they are an eighth of `all`, which has then cost
   * about as much, so that one question costs little, and many do not cost much. `rows` is what is to be read now.
   */
  isWorthAll(what: string, rows: number, all: number): boolean {
    const spent = (this.#spent.get(what) ?? 0) + rows;
    this.#spent.set(what, spent);
    return 8 * spent > all;
  }

  /** Asks within a limit: every row that is read is a step, and long loops take more. */
  within<T>(limit: TimeLimit, ask: () => T): T {
    this.#limit = limit;
    try {
      return ask();
    } finally {
      this.#limit = undefined;
    }
  }

  readonly step: Step = () => this.#limit?.check();

  close(): void {
    this.#statements.clear();
    this.#remembered.clear();
    this.#database.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #prepare(sql: string): Statement<Binding[]> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare<Binding[]>(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #guard<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw this.#explain(error);
    }
  }

  #explain(error: unknown): unknown {
    if (!(error instanceof Database.SqliteError)) return error;
    return /^SQLITE_(?:CORRUPT|NOTADB|IOERR)/.test(error.code) ? damaged(this.path, error.message) : error;
  }
}
