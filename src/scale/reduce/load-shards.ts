// Shards to tables of one row a paper: each line once, and records that tell of one paper merged as every build merges them.
import type { ExtractorOptions } from '../../extract/index.js';
import { extractorKey } from '../../extract/index.js';
import { PaperweaveError } from '../../lib/errors.js';
import type { Sql } from './duckdb.js';
import { type MergeCounts, mergeRecords } from './merge-records.js';
import { slices } from './slices.js';
import * as statements from './statements/load.js';

export interface Loaded extends MergeCounts {
  /** Above the number of every paper. */
  readonly most: number;
}

/** @throws PaperweaveError `shard-extractor`, `no-papers`. */
export async function loadShards(
  sql: Sql,
  files: readonly string[],
  options: ExtractorOptions,
): Promise<Loaded> {
  const expected = extractorKey(options);
  await sql.run(statements.loadLines(files));
  for await (const { extractor } of sql.rows<{ readonly extractor: string }>(statements.EXTRACTORS))
    if (extractor !== expected) throw otherExtractor(extractor, expected);
  await sql.run(statements.ONCE);
  const counts = await mergeRecords(sql, options);
  if (counts.papers === 0) throw noPapers();
  const most = await sql.count(statements.NUMBERS);
  for (const statement of statements.PAPERS) await sql.run(statement);
  for (const slice of slices(most)) await sql.run(statements.mentionsOf(slice));
  for (const statement of statements.SURFACES) await sql.run(statement);
  return { ...counts, most };
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
