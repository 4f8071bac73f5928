// Lines that may meet, set by set, to the lines of the papers that they tell of.
import { type ExtractorOptions, extractorKey } from '../../extract/index.js';
import type { Extraction, Paper } from '../../model/index.js';
import type { RawRecord } from '../../read/index.js';
import { gatherShards } from '../shards/gather.js';
import { type Finding, type RecordLine, SHARD_VERSION, writeShardLine } from '../shards/shard-line.js';
import { consecutive } from './consecutive.js';
import type { Sql } from './duckdb.js';
import { parseWithoutNulls } from './parse-without-nulls.js';
import { MADE, MEETING_LINES } from './statements/load.js';

interface LineRow {
  /** Number of the first line of its set. */
  readonly first: number;
  readonly document: string;
  readonly place: number;
  readonly record: string;
  readonly found: string | null;
  readonly failed: string | null;
}

/** Lines of sets that are merged in one go: nothing in one set touches another. */
const IN_ONE_GO = 1_000;

export async function* mergeMeetings(sql: Sql, options: ExtractorOptions): AsyncGenerator<string> {
  let held: LineRow[] = [];
  for await (const set of consecutive(sql.rows<LineRow>(MEETING_LINES), ({ first }) => first)) {
    held.push(...set);
    if (held.length < IN_ONE_GO) continue;
    yield* mergeSets(held, options);
    held = [];
  }
  if (held.length > 0) yield* mergeSets(held, options);
}

async function* mergeSets(rows: readonly LineRow[], options: ExtractorOptions): AsyncGenerator<string> {
  const { read, extractions } = await gatherShards(linesOf(rows), options);
  const extractor = extractorKey(options);
  for (const [i, paper] of read.papers.entries())
    yield writeShardLine(madeLine(paper, extractions[i]!, extractor));
}

async function* linesOf(rows: readonly LineRow[]): AsyncGenerator<RecordLine> {
  for (const { document, place, record, found, failed } of rows)
    yield {
      shard: SHARD_VERSION,
      document,
      at: place,
      record: parseWithoutNulls<RawRecord>(record),
      ...(found === null ? {} : { found: parseWithoutNulls<Finding>(found) }),
      ...(failed === null ? {} : { failed }),
    };
}

function madeLine(
  { id, title, abstract, year }: Paper,
  extraction: Extraction,
  extractor: string,
): RecordLine {
  const { sentences, mentions, acronyms } = extraction;
  const record = { id, title, abstract, ...(year === undefined ? {} : { year }) };
  const found = { sentences, mentions, acronyms };
  return { shard: SHARD_VERSION, document: 'merged', at: MADE, extractor, record, found };
}
