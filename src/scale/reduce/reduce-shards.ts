// The reduce past memory: shards to the tables of a graph, by SQL that spills to disk; in memory stand the distinct surfaces and
// the definitions, whatever the number of papers.
import { join } from 'node:path';
import { refuseOccupied, replaceFolder } from '../../export/index.js';
import type { ExtractorOptions } from '../../extract/index.js';
import { type Progress, silent } from '../../lib/progress.js';
import { decide, EMPTY_THESAURUS, type Thesaurus } from '../../resolve/index.js';
import { chooseSenses } from './choose-senses.js';
import { openSql, quoted, type Sql, type SqlSettings } from './duckdb.js';
import { engineError } from './engine-error.js';
import { type Loaded, loadShards } from './load-shards.js';
import { loadVocabulary } from './load-vocabulary.js';
import { giveIds, nameRoots } from './name-roots.js';
import { partHomonyms } from './part-homonyms.js';
import { slices } from './slices.js';
import { ASSIGNED, SETTLED, USED, usesOf } from './statements/resolve.js';
import * as statements from './statements/weave.js';

export interface ReduceSettings extends SqlSettings {
  /** Folder of the tables. */
  readonly out: string;
  /** Of the extractor that made the shards. */
  readonly extractor: ExtractorOptions;
  readonly minPapers: (papers: number) => number;
  readonly maxConcepts: number;
  readonly thesaurus?: Thesaurus;
  readonly progress?: Progress;
}

export interface ReduceSummary {
  /** Each once, however often its line was delivered. */
  readonly records: number;
  readonly papers: number;
  /** Papers without concepts because the extractor broke on them. */
  readonly failed: number;
  readonly surfaces: number;
  readonly concepts: number;
  readonly paperConcepts: number;
  readonly cooccurrences: number;
}

/**
 * @throws PaperweaveError `folder-occupied`, `shard-line`, `shard-version`, `shard-extractor`, `no-papers`, `package-missing`,
 *   `memory-short`, or `system-refused` where the disk is full.
 */
export async function reduceShards(
  files: readonly string[],
  settings: ReduceSettings,
): Promise<ReduceSummary> {
  refuseOccupied(settings.out, Object.keys(statements.TABLES).map(fileOf));
  try {
    return await reduceIn(files, settings);
  } catch (error) {
    throw engineError(error, settings);
  }
}

async function reduceIn(files: readonly string[], settings: ReduceSettings): Promise<ReduceSummary> {
  const { extractor, progress = silent } = settings;
  const sql = await openSql(settings);
  try {
    progress({ stage: 'load', done: 0 });
    const loaded = await loadShards(sql, files, extractor);
    progress({ stage: 'resolve', done: loaded.papers });
    await sql.enter('beside');
    await resolve(sql, loaded, settings);
    await sql.enter('beside');
    await giveIds(sql);
    await sql.enter('alone');
    progress({ stage: 'weave', done: loaded.papers });
    await weave(sql, loaded, settings);
    return await summarize(sql, loaded);
  } finally {
    sql.close();
  }
}

/** Nothing of the vocabulary outlives it. */
async function resolve(sql: Sql, { most }: Loaded, settings: ReduceSettings): Promise<void> {
  const decisions = decide(settings.thesaurus ?? EMPTY_THESAURUS);
  const vocabulary = await loadVocabulary(sql, decisions);
  const told = await chooseSenses(sql, vocabulary, most);
  await runAll(sql, ASSIGNED);
  const groups = await partHomonyms(sql, vocabulary.groups.all, most);
  await runAll(sql, SETTLED);
  for (const slice of slices(most)) await runAll(sql, usesOf(slice));
  await runAll(sql, USED);
  const origins = await originsOf(sql);
  const originOf = (root: number) => origins.get(root) ?? root;
  await nameRoots(sql, { vocabulary, decisions, groups, told, originOf });
}

async function originsOf(sql: Sql): Promise<ReadonlyMap<number, number>> {
  const origins = new Map<number, number>();
  const query = 'SELECT DISTINCT root, target FROM moved WHERE root <> target';
  for await (const { root, target } of sql.rows<{ readonly root: number; readonly target: number }>(query))
    origins.set(target, root);
  return origins;
}

const fileOf = (table: string): string => `${table}.parquet`;

/** Pairs that are counted at a time. */
const PAIRS_AT_A_TIME = 40_000_000;

async function weave(sql: Sql, { papers, most }: Loaded, settings: ReduceSettings): Promise<void> {
  const { out, minPapers, maxConcepts } = settings;
  await runAll(sql, [...statements.CONCEPTS, statements.PAPER_CONCEPTS]);
  for (const slice of slices(most)) await sql.run(statements.conceptsOf(slice));
  await runAll(sql, [...statements.FREQUENCIES, ...statements.cap(maxConcepts)]);
  const parts = Math.ceil((await pairs(sql)) / PAIRS_AT_A_TIME);
  for (let part = 0; part < parts; part++) await sql.run(statements.pairsOf(part, parts, minPapers(papers)));
  await replaceFolder(out, async (fresh) => {
    for (const [name, query] of Object.entries(statements.TABLES))
      await sql.run(`COPY (${query}) TO ${quoted(join(fresh, fileOf(name)))} (FORMAT parquet)`);
  });
}

async function pairs(sql: Sql): Promise<number> {
  for await (const { pairs } of sql.rows<{ readonly pairs: number }>(statements.PAIRS)) return pairs;
  return 0;
}

async function summarize(sql: Sql, { records, papers, failed }: Loaded): Promise<ReduceSummary> {
  return {
    records,
    papers,
    failed,
    surfaces: await sql.count('surfaces'),
    concepts: await sql.count('concepts'),
    paperConcepts: await sql.count('paper_concepts'),
    cooccurrences: await sql.count('cooccurrences'),
  };
}

async function runAll(sql: Sql, all: readonly string[]): Promise<void> {
  for (const statement of all) await sql.run(statement);
}
