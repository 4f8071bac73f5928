// The reduce past memory: shards to the tables of a graph, by SQL that spills to disk; in memory stand the distinct surfaces and
// the definitions, whatever the number of papers.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PaperweaveError } from '../../lib/errors.js';
import { type Progress, silent } from '../../lib/progress.js';
import type { Merge } from '../../model/index.js';
import { decide, EMPTY_THESAURUS, type NamedConcepts, type Thesaurus } from '../../resolve/index.js';
import { chooseSenses } from './choose-senses.js';
import { type Cell, openSql, quoted, type Sql, type SqlSettings } from './duckdb.js';
import { loadVocabulary } from './load-vocabulary.js';
import { nameRoots } from './name-roots.js';
import { partHomonyms } from './part-homonyms.js';
import * as statements from './statements.js';

export interface ReduceSettings extends SqlSettings {
  /** Folder of the tables. */
  readonly out: string;
  /** Key of the extractor that made the shards. */
  readonly extractor: string;
  readonly minPapers: (papers: number) => number;
  readonly maxConcepts: number;
  readonly thesaurus?: Thesaurus;
  readonly progress?: Progress;
}

export interface ReduceSummary {
  readonly papers: number;
  readonly surfaces: number;
  readonly concepts: number;
  readonly paperConcepts: number;
  readonly cooccurrences: number;
}

/** @throws PaperweaveError `shard-extractor`, `no-papers`, `package-missing`. */
export async function reduceShards(
  files: readonly string[],
  settings: ReduceSettings,
): Promise<ReduceSummary> {
  const sql = await openSql(settings);
  try {
    await load(sql, files, settings);
    const concepts = await resolve(sql, settings);
    await fillConcepts(sql, concepts);
    return await weave(sql, settings);
  } finally {
    sql.close();
  }
}

async function load(
  sql: Sql,
  files: readonly string[],
  { extractor, progress = silent }: ReduceSettings,
): Promise<void> {
  progress({ stage: 'load', done: 0 });
  await sql.run(statements.loadLines(files));
  for await (const { extractor: found } of sql.rows<{ readonly extractor: string }>(statements.EXTRACTORS))
    if (found !== extractor) throw otherExtractor(found, extractor);
  await runAll(sql, [...statements.PAPERS, ...statements.SURFACES]);
}

async function resolve(
  sql: Sql,
  { thesaurus = EMPTY_THESAURUS, progress = silent }: ReduceSettings,
): Promise<NamedConcepts> {
  const decisions = decide(thesaurus);
  const vocabulary = await loadVocabulary(sql, decisions);
  progress({ stage: 'resolve', done: vocabulary.surfaces.texts.length });
  const told = await chooseSenses(sql, vocabulary);
  await runAll(sql, statements.ASSIGNED);
  const groups = await partHomonyms(sql, vocabulary.groups.all);
  await runAll(sql, statements.SETTLED);
  const origins = await originsOf(sql);
  return nameRoots(sql, {
    vocabulary,
    decisions,
    groups,
    told,
    originOf: (root) => origins.get(root) ?? root,
  });
}

async function originsOf(sql: Sql): Promise<ReadonlyMap<number, number>> {
  const origins = new Map<number, number>();
  const query = 'SELECT DISTINCT root, target FROM moved WHERE root <> target';
  for await (const { root, target } of sql.rows<{ readonly root: number; readonly target: number }>(query))
    origins.set(target, root);
  return origins;
}

async function fillConcepts(sql: Sql, { concepts, ledger, conceptOfRoot }: NamedConcepts): Promise<void> {
  await sql.run(
    'CREATE TABLE concepts (concept INTEGER, id VARCHAR, label VARCHAR, "type" VARCHAR, mentions INTEGER)',
  );
  await sql.append(
    'concepts',
    concepts.map(({ id, label, type, mentions }, i) => [i, id, label, type, mentions]),
  );
  await sql.run('CREATE TABLE aliases (concept INTEGER, surface VARCHAR, count INTEGER)');
  await sql.append(
    'aliases',
    concepts.flatMap(({ aliases }, i) => aliases.map(({ surface, count }) => [i, surface, count])),
  );
  await sql.run(
    'CREATE TABLE merges (concept INTEGER, alias VARCHAR, target VARCHAR, rule VARCHAR, support INTEGER)',
  );
  await sql.append('merges', ledger.map(mergeCells));
  await sql.run('CREATE TABLE root_concepts (root INTEGER, concept INTEGER)');
  await sql.append(
    'root_concepts',
    Array.from(conceptOfRoot, (concept, root) => [root, concept]),
  );
}

const mergeCells = ({ concept, alias, target, rule, support }: Merge): readonly Cell[] => [
  concept,
  alias,
  target,
  rule,
  support,
];

async function weave(sql: Sql, settings: ReduceSettings): Promise<ReduceSummary> {
  const { out, minPapers, maxConcepts, progress = silent } = settings;
  const papers = await count(sql, 'papers');
  if (papers === 0) throw noPapers();
  progress({ stage: 'weave', done: papers });
  await runAll(sql, statements.PAPER_CONCEPTS);
  await sql.run(statements.cooccurrences(minPapers(papers), maxConcepts));
  await mkdir(out, { recursive: true });
  for (const [name, query] of Object.entries(statements.TABLES))
    await sql.run(`COPY (${query}) TO ${quoted(join(out, `${name}.parquet`))} (FORMAT parquet)`);
  return {
    papers,
    surfaces: await count(sql, 'surfaces'),
    concepts: await count(sql, 'concepts'),
    paperConcepts: await count(sql, 'paper_concepts'),
    cooccurrences: await count(sql, 'cooccurrences'),
  };
}

async function runAll(sql: Sql, all: readonly string[]): Promise<void> {
  for (const statement of all) await sql.run(statement);
}

async function count(sql: Sql, table: string): Promise<number> {
  const query = `SELECT CAST(count(*) AS DOUBLE) AS rows FROM ${table}`;
  for await (const { rows } of sql.rows<{ readonly rows: number }>(query)) return rows;
  return 0;
}

function otherExtractor(found: string, expected: string): PaperweaveError {
  return new PaperweaveError({
    code: 'shard-extractor',
    where: 'shards',
    found: `what extractor ${found} found`,
    expected: `extractor ${expected}: the same version, --min-score and --lexicon for shards and graph`,
  });
}

function noPapers(): PaperweaveError {
  return new PaperweaveError({
    code: 'no-papers',
    where: 'shards',
    found: 'no papers',
    expected: 'at least one',
  });
}
