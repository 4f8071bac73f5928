// A part of a knowledge base as a knowledge base of its own: whatever reads one reads the other. Rows are copied one by one under
// new numbers, and what is counted from them is counted anew; places, communities, ids and names are those of the whole.
import { tmpdir } from 'node:os';
import { sealSearch } from '../hash-search.js';
import { FEWEST_SHARED, MOST_PAIRED } from '../meta-keys.js';
import { storeOver } from '../open-store.js';
import { readNumber } from '../read-meta.js';
import { type PairRule, pairsByRule } from '../read-pairs.js';
import { createRowWriter, type RowWriter } from '../row-writer.js';
import { GATHER_SEARCH, pageSize, schemaStatements } from '../schema.js';
import { Database, type SqliteDatabase } from '../sqlite.js';
import type { Store } from '../store.js';
import { damaged, unwritable } from '../store-errors.js';
import { writePaperKeys } from '../write-keys.js';
import { columnOf, copyNumbered, copyTable } from './copy-rows.js';
import { countFacts, type PartNote, partFacts, writePartMeta } from './part-facts.js';
import { type Part, surveyPart, type Wanted } from './survey-part.js';
import { writePartCommunities } from './write-part-communities.js';
import { writePartBroader, writePartRelations } from './write-part-edges.js';
import { writePartNames, writePartSpellings } from './write-part-names.js';
import { writePartAbstracts, writePartConcepts, writePartPapers } from './write-part-nodes.js';
import { type PartUses, writePartReadings } from './write-part-readings.js';

export interface CutOptions extends PartNote {
  /** Papers that two concepts must share to be a pair, where that is more than in the whole. */
  readonly fewestShared?: number;
}

/**
 * Close it when it is read: it lies in a temporary file of SQLite's, which goes with the handle. Equal databases, wishes and
 * options give equal rows, and so an equal content hash.
 * @throws PaperweaveError `store-damaged` of the whole, `store-unwritable` of the folder for temporary files.
 */
export function cutStore(whole: Store, wanted: Wanted, options: CutOptions): Store {
  const database = new Database('');
  try {
    const part = surveyPart(whole, wanted);
    prepare(database, part.papers.kept.length);
    for (const statement of schemaStatements().before) database.exec(statement);
    writePart(createRowWriter(database), part, options);
    database.exec(GATHER_SEARCH);
    for (const statement of schemaStatements().after) database.exec(statement);
    sealSearch(database);
    database.exec('COMMIT');
    return storeOver(whole.path, database);
  } catch (error) {
    database.close();
    throw explain(whole, error);
  }
}

function explain(whole: Store, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const isOfWhole = /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code);
  return isOfWhole ? damaged(whole.path, error.message) : unwritable(tmpdir(), error);
}

function prepare(database: SqliteDatabase, papers: number): void {
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma(`page_size = ${pageSize(papers)}`);
  database.exec('BEGIN');
}

/** In the order of `TABLES`, so that no rows wait to be hashed. Diagnostics are of what is in no paper, and stay behind. */
function writePart(writer: RowWriter, part: Part, options: CutOptions): void {
  const { whole, papers, concepts } = part;
  for (const table of [
    'types',
    'roles',
    'fields',
    'detectors',
    'kinds',
    'cues',
    'documents',
    'rules',
  ] as const)
    copyTable(writer, whole, table);
  copyNumbered(writer, whole, 'records', papers);
  const ids = columnOf(whole, 'id', 'paper');
  writePaperKeys(
    writer,
    Array.from(papers.kept, (old) => ids[old]!),
  );
  const aliases = writePartAbstracts(writer, part);
  copyNumbered(writer, whole, 'concept_types', concepts);
  writePartSpellings(writer, part, aliases);
  const uses = writePartReadings(writer, part);
  const edges = { broader: writePartBroader(writer, part), relations: writePartRelations(writer, part) };
  copyNumbered(writer, whole, 'unkept', papers);
  writer.into('diagnostics');
  writePartNames(writer, part, uses, aliases);
  copyTable(writer, whole, 'numbers');
  writePartPapers(writer, part, uses);
  const rule = pairRule(whole, options);
  const pairs = pairsByRule(uses, rule);
  writePartConcepts(writer, part, uses, pairs);
  writePartCommunities(writer, part);
  writePartMeta(writer, [
    ...partFacts(whole, options),
    [FEWEST_SHARED, String(rule.fewest)],
    ...countFacts({ ...countsOf(part, uses), cooccurrences: pairs.targets.length / 2, ...edges }),
  ]);
}

/** That of the whole, among the concepts that stay. */
function pairRule(whole: Store, { fewestShared = 1 }: CutOptions): PairRule {
  const fewest = Math.max(readNumber(whole, FEWEST_SHARED), fewestShared);
  return { most: readNumber(whole, MOST_PAIRED), fewest };
}

function countsOf({ papers, concepts }: Part, { total, concept }: PartUses) {
  return {
    papers: papers.kept.length,
    concepts: concepts.kept.length,
    mentions: total,
    paper_concepts: concept.length,
  };
}
