// Value 8 of the flow: writes all that a build found into one SQLite file, in one transaction, under its name only when whole.
// What needs no map can be written while the map is still being made.

import type { Knowledge, Woven } from '../model/index.js';
import { sealSearch } from './hash-search.js';
import { openStore } from './open-store.js';
import type { PackedAbstracts } from './pack-abstracts.js';
import { readContentHash } from './read-meta.js';
import { replaceFile } from './replace-file.js';
import { createRowWriter, type RowWriter } from './row-writer.js';
import { APPLICATION_ID, GATHER_SEARCH, pageSize, SCHEMA_VERSION, schemaStatements } from './schema.js';
import { Database, type SqliteDatabase } from './sqlite.js';
import { busy, changed, unwritable } from './store-errors.js';
import { writeCommunities } from './write-communities.js';
import { writeConceptNames, writeConcepts } from './write-concepts.js';
import { writeEdges } from './write-edges.js';
import { writeDiagnostics, writeMeta } from './write-meta.js';
import { writeNames } from './write-names.js';
import { writeNumbers } from './write-numbers.js';
import { writeAbstracts, writePapers, writeSources } from './write-papers.js';
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
 * A file that grows beside the one that is there, which stays as it is until the new one is whole. Every step throws
 * PaperweaveError `store-unwritable` where it cannot be done; disposing removes what was not finished.
 */
export interface KnowledgeBaseWriter extends Disposable {
  /** First: all that is known before communities and places are. @param packed Its abstracts, where they are packed already. */
  readonly writeWoven: (woven: Woven, packed?: PackedAbstracts) => void;
  /** Then the rest of what that has become. @throws PaperweaveError `store-changed` where `replaces` is not what is there. */
  readonly finish: (knowledge: Knowledge) => Written;
}

/**
 * Writes `knowledge` to `path`; a file that is there stays as it is until the new one is whole.
 * @throws PaperweaveError `store-unwritable`, `store-busy`, or `store-changed` where `replaces` is not what is there.
 */
export function writeKnowledgeBase(path: string, knowledge: Knowledge, options: WriteOptions = {}): Written {
  using writer = startKnowledgeBase(path, options);
  writer.writeWoven(knowledge);
  return writer.finish(knowledge);
}

/** Nothing is written before the first step. */
export function startKnowledgeBase(path: string, { replaces }: WriteOptions = {}): KnowledgeBaseWriter {
  let begun: Begun | undefined;
  const orUnwritable = <T>(step: () => T): T => {
    try {
      return step();
    } catch (error) {
      throw unwritable(path, error);
    }
  };
  return {
    writeWoven: (woven, packed) =>
      orUnwritable(() => {
        begun = begin(path, woven.papers.length);
        writeWoven(begun, woven, packed);
      }),
    finish: (knowledge) =>
      orUnwritable(() => {
        const { database, file, writer } = begun!;
        const contentHash = writeMapped(database, writer, knowledge);
        database.close();
        if (replaces !== undefined && contentHashAt(path) !== replaces) throw changed(path);
        file.finish();
        begun = undefined;
        return { contentHash };
      }),
    [Symbol.dispose]() {
      begun?.database.close();
      begun?.file.abandon();
    },
  };
}

interface Begun {
  readonly file: ReturnType<typeof replaceFile>;
  readonly database: SqliteDatabase;
  readonly writer: RowWriter;
}

function begin(path: string, papers: number): Begun {
  const file = replaceFile(path, { inUse: isLocked, onBusy: () => busy(path) });
  let database: SqliteDatabase | undefined;
  try {
    database = new Database(file.temporary);
    prepareForOneWrite(database, papers);
    database.exec('BEGIN EXCLUSIVE');
    for (const statement of schemaStatements().before) database.exec(statement);
    return { file, database, writer: createRowWriter(database) };
  } catch (error) {
    database?.close();
    file.abandon();
    throw error;
  }
}

/** No journal on disk: a file that is not finished is never looked at. The lock tells others that somebody is at work. */
function prepareForOneWrite(database: SqliteDatabase, papers: number): void {
  database.pragma('journal_mode = MEMORY');
  database.pragma(`page_size = ${pageSize(papers)}`);
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('synchronous = OFF');
  database.pragma(`application_id = ${APPLICATION_ID}`);
  database.pragma(`user_version = ${SCHEMA_VERSION}`);
}

function writeWoven({ database, writer }: Begun, woven: Woven, packed: PackedAbstracts | undefined): void {
  writeSources(writer, woven);
  writeAbstracts(writer, woven, packed);
  writeConceptNames(writer, woven);
  writeReadings(writer, woven);
  writeEdges(writer, woven);
  writeDiagnostics(writer, woven);
  writeNames(
    writer,
    woven.resolution.concepts,
    woven.papers.map(({ title }) => title),
  );
  database.exec(GATHER_SEARCH);
}

function writeMapped(database: SqliteDatabase, writer: RowWriter, knowledge: Knowledge): string {
  writeNumbers(writer, knowledge);
  writePapers(writer, knowledge);
  writeConcepts(writer, knowledge);
  writeCommunities(writer, knowledge);
  const contentHash = writeMeta(writer, knowledge);
  for (const statement of schemaStatements().after) database.exec(statement);
  sealSearch(database);
  database.exec('COMMIT');
  return contentHash;
}

/** The file that is written now is locked, so whoever wrote another one in the meantime has finished. */
function contentHashAt(path: string): string {
  using store = openStore(path);
  return readContentHash(store);
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
