// Shards to tables of one row a paper: each line once, and records that tell of one paper merged as every build merges them.
import type { ExtractorOptions } from '../../extract/index.js';
import { extractorKey } from '../../extract/index.js';
import { PaperweaveError } from '../../lib/errors.js';
import { findShards, readShards } from '../shards/read-shards.js';
import type { Sql } from './duckdb.js';
import { isShortage } from './engine-error.js';
import { type MergeCounts, mergeRecords } from './merge-records.js';
import { slices } from './slices.js';
import * as statements from './statements/load.js';

export interface Loaded extends MergeCounts {
  /** Above the number of every paper. */
  readonly most: number;
}

/** @throws PaperweaveError `shard-line`, `shard-version`, `shard-extractor`, `no-papers`. */
export async function loadShards(
  sql: Sql,
  files: readonly string[],
  options: ExtractorOptions,
): Promise<Loaded> {
  await loadLines(sql, files, extractorKey(options));
  await sql.run(statements.ONCE);
  const counts = await mergeRecords(sql, options);
  if (counts.papers === 0) throw noPapers();
  const most = await sql.count(statements.NUMBERS);
  for (const statement of statements.PAPERS) await sql.run(statement);
  for (const slice of slices(most)) await sql.run(statements.mentionsOf(slice));
  for (const statement of statements.SURFACES) await sql.run(statement);
  return { ...counts, most };
}

/** What the engine does not take is read again line by line, by the reader that says which line it is and why. */
async function loadLines(sql: Sql, files: readonly string[], key: string): Promise<void> {
  try {
    await sql.run(statements.loadLines(files, key));
  } catch (error) {
    if (!isShortage(error)) for await (const _ of readShards(await findShards(files), key));
    throw error;
  }
}

function noPapers(): PaperweaveError {
  return new PaperweaveError({
    code: 'no-papers',
    where: 'shards',
    found: 'no papers',
    expected: 'at least one',
  });
}
