// One writer a database, from before it reads to after it has renamed: what two builds at once would each make without the other.
// SQLite's lock on an empty file beside the database, since the system lets go of such locks when a process ends, however it ends.
import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Database, type SqliteDatabase } from './sqlite.js';
import { busy, unwritable } from './store-errors.js';

/** Of two that ask in one instant each can keep the other from the lock for a moment; whoever has it has it for longer than this. */
const PATIENCE_MS = 100;

/** Closing a file that this process has locked would let go of the lock, so its own are known without looking. */
const held = new Set<string>();

/**
 * Held until it is disposed of, or the process ends.
 * @throws PaperweaveError `store-busy` where somebody else has it, `store-unwritable` where the folder cannot be written.
 */
export function lockForWriting(path: string): Disposable {
  const name = `${resolve(path)}.lock`;
  if (held.has(name)) throw busy(path);
  try {
    for (;;) {
      const database = tryToLock(path, name);
      if (database) return holdUntilDisposed(name, database);
    }
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Undefined where the file was taken away, by the writer before us, between opening and locking it; SQLite may call that an I/O error. */
function tryToLock(path: string, name: string): SqliteDatabase | undefined {
  closeSync(openSync(name, 'a'));
  refuseFull(name);
  const opened = identityOf(name);
  const database = new Database(name, { timeout: PATIENCE_MS });
  try {
    database.exec('BEGIN EXCLUSIVE');
    if (opened !== '' && identityOf(name) === opened) return database;
    database.close();
    return undefined;
  } catch (error) {
    database.close();
    if (isBusy(error)) throw busy(path);
    if (identityOf(name) !== opened) return undefined;
    throw error;
  }
}

/** Locks are empty: whatever holds something is somebody's file. */
function refuseFull(name: string): void {
  if ((statSync(name, { throwIfNoEntry: false })?.size ?? 0) > 0)
    throw new Error(`${name} is no lock of ours`);
}

/** Numbers of files are given again, so the time of birth goes with them; '' where there is none. */
function identityOf(name: string): string {
  const stats = statSync(name, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.dev} ${stats.ino} ${stats.birthtimeNs}`;
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

function holdUntilDisposed(name: string, database: SqliteDatabase): Disposable {
  const release = (): void => {
    if (!held.delete(name)) return;
    process.off('exit', release);
    rmSync(name, { force: true });
    database.close();
  };
  held.add(name);
  process.on('exit', release);
  return { [Symbol.dispose]: release };
}
