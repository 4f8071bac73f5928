// Opens a knowledge base for reading, once it is sure that the file is one and of this version.
import { statSync } from 'node:fs';
import { APPLICATION_ID, SCHEMA_VERSION } from './schema.js';
import { Database, type SqliteDatabase } from './sqlite.js';
import { Store } from './store.js';
import { damaged, foreign, missing, otherVersion } from './store-errors.js';
import { uncompress } from './text-block.js';

const CACHE_KIB = 32_768;

/**
 * A read-only handle; close it, or hold it with `using`.
 * @throws PaperweaveError `store-missing`, `store-foreign`, `store-version` or `store-damaged`.
 */
export function openStore(path: string): Store {
  const kind = statSync(path, { throwIfNoEntry: false });
  if (!kind) throw missing(path);
  if (!kind.isFile()) throw foreign(path, kind.isDirectory() ? 'a folder' : 'no regular file');
  const database = openDatabase(path);
  try {
    checkIdentity(path, database);
    return storeOver(path, database);
  } catch (error) {
    database.close();
    throw explain(path, error);
  }
}

/** A handle on what is known to be a knowledge base. @param path What errors call it. */
export function storeOver(path: string, database: SqliteDatabase): Store {
  database.function('sqlar_uncompress', { deterministic: true }, uncompressIn(path));
  database.pragma(`cache_size = -${CACHE_KIB}`);
  return new Store(path, database);
}

function openDatabase(path: string): SqliteDatabase {
  try {
    return new Database(path, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw explain(path, error);
  }
}

/** What the views call, as SQLite's shell has it. */
function uncompressIn(path: string): typeof uncompress {
  return (data, size) => {
    try {
      return uncompress(data, size);
    } catch {
      throw damaged(path, 'a compressed text that cannot be read');
    }
  };
}

function checkIdentity(path: string, database: SqliteDatabase): void {
  const application = database.pragma('application_id', { simple: true });
  if (application !== APPLICATION_ID) throw foreign(path, 'an SQLite database of another program');
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version !== SCHEMA_VERSION) throw otherVersion(path, version);
}

function explain(path: string, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (error.code === 'SQLITE_NOTADB') return foreign(path, 'a file that is no database');
  if (error.code.startsWith('SQLITE_CANTOPEN')) return foreign(path, 'a file that cannot be read');
  return damaged(path, error.message);
}
