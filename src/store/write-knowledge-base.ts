// Value 8 of the flow: writes all that a build found into one SQLite file, in one transaction, under its name only when whole.
import Database from 'better-sqlite3';
import type { Knowledge } from '../model/index.js';
import { hashSearch, SEARCH_BLOCKS, type SearchBlock } from './hash-search.js';
import { SEARCH_HASH } from './meta-keys.js';
import { openStore } from './open-store.js';
import { readContentHash } from './read-meta.js';
import { replaceFile } from './replace-file.js';
import { createRowWriter } from './row-writer.js';
import { APPLICATION_ID, pageSize, SCHEMA_VERSION, schemaStatements } from './schema.js';
import { busy, changed, unwritable } from './store-errors.js';
import { writeCommunities } from './write-communities.js';
import { writeConcepts } from './write-concepts.js';
import { writeEdges } from './write-edges.js';
import { writeDiagnostics, writeMeta } from './write-meta.js';
import { writeNames } from './write-names.js';
import { writePapers } from './write-papers.js';
import { writeReadings } from './write-readings.js';

export interface Written {
  /** SHA-256 over the rows, in hexadecimal: equal knowledge gives an equal hash, and an equal file. */
  readonly contentHash: string;
}

export interface WriteOptions {
  /** Content hash of the file that this one takes the place of; another there is left alone. */
  readonly replaces?: string;
}

/**
 * Writes `knowledge` to `path`; a file that is there stays as it is until the new one is whole.
 * @throws PaperweaveError `store-unwritable`, `store-busy`, or `store-changed` where `replaces` is not what is there.
 */
export function writeKnowledgeBase(
  path: string,
  knowledge: Knowledge,
  { replaces }: WriteOptions = {},
): Written {
  const write = (temporary: string): Written => {
    const written = writeInto(temporary, knowledge);
    if (replaces !== undefined && contentHashAt(path) !== replaces) throw changed(path);
    return written;
  };
  try {
    return replaceFile(path, write, {
      inUse: isLocked,
      onBusy: () => busy(path),
    });
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** The file that is written now is locked, so whoever wrote another one in the meantime has finished. */
function contentHashAt(path: string): string {
  using store = openStore(path);
  return readContentHash(store);
}

function writeInto(path: string, knowledge: Knowledge): Written {
  const database = new Database(path);
  try {
    prepareForOneWrite(database, knowledge.papers.length);
    database.exec('BEGIN EXCLUSIVE');
    const { before, after } = schemaStatements();
    for (const statement of before) database.exec(statement);
    const contentHash = writeRows(database, knowledge);
    for (const statement of after) database.exec(statement);
    database.exec("INSERT INTO search(search) VALUES ('optimize')");
    sealSearch(database);
    database.exec('COMMIT');
    return { contentHash };
  } finally {
    database.close();
  }
}

/** Last, since the blocks are what they will be only now. */
function sealSearch(database: Database.Database): void {
  const blocks = database.prepare(SEARCH_BLOCKS).raw().iterate() as Iterable<SearchBlock>;
  const hash = hashSearch(blocks);
  database.prepare('INSERT INTO meta VALUES (?, ?)').run(SEARCH_HASH, hash);
}

/** No journal on disk: a file that is not finished is never looked at. The lock tells others that somebody is at work. */
function prepareForOneWrite(database: Database.Database, papers: number): void {
  database.pragma('journal_mode = MEMORY');
  database.pragma(`page_size = ${pageSize(papers)}`);
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('synchronous = OFF');
  database.pragma(`application_id = ${APPLICATION_ID}`);
  database.pragma(`user_version = ${SCHEMA_VERSION}`);
}

function writeRows(database: Database.Database, knowledge: Knowledge): string {
  const writer = createRowWriter(database);
  writePapers(writer, knowledge);
  writeConcepts(writer, knowledge);
  writeReadings(writer, knowledge);
  writeEdges(writer, knowledge);
  writeCommunities(writer, knowledge);
  writeDiagnostics(writer, knowledge);
  writeNames(writer, knowledge);
  return writeMeta(writer, knowledge);
}

/** SQLite's locks die with their process, so a leftover that can be locked belongs to a run that crashed. */
function isLocked(leftover: string): boolean {
  try {
    const database = new Database(leftover, { timeout: 0 });
    try {
      database.exec('BEGIN EXCLUSIVE; ROLLBACK');
      return false;
    } finally {
      database.close();
    }
  } catch (error) {
    return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
  }
}
