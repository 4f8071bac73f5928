// Records that may tell of one paper, found by the keys that they share, and merged as every build merges them. All others, by far
// the most, stay where they are. What no extractor has seen yet takes the same way, since it ends in one.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ExtractorOptions, extractorKey } from '../../extract/index.js';
import { hash53 } from '../../lib/hash.js';
import { isTitled, mergeKeys, type RawRecord } from '../../read/index.js';
import type { Cell, Sql } from './duckdb.js';
import { MeetingSets } from './meeting-sets.js';
import { mergeMeetings } from './merge-meetings.js';
import { parseWithoutNulls } from './parse-without-nulls.js';
import * as statements from './statements/load.js';

export interface MergeCounts {
  /** Each line of the shards once. */
  readonly records: number;
  readonly papers: number;
  /** Papers that broke the extractor. */
  readonly failed: number;
}

/** @param options Of the extractor: a text that comes together out of two records is extracted here. */
export async function mergeRecords(sql: Sql, options: ExtractorOptions): Promise<MergeCounts> {
  await sql.run(statements.KEYS);
  await sql.append('keys', keyRows(sql));
  await sql.run(statements.IDS);
  const records = await sql.count('ids');
  await sql.run(statements.MEETINGS);
  await sql.append('meetings', (await findMeetings(sql)).meetings());
  const file = join(sql.folder, 'merged.jsonl');
  await pipeline(Readable.from(mergeMeetings(sql, options)), createWriteStream(file));
  for (const statement of statements.addLines(file, extractorKey(options))) await sql.run(statement);
  return { records, papers: await sql.count('ids'), failed: await sql.count(statements.FAILED) };
}

interface RecordRow {
  readonly line: number;
  readonly document: string;
  readonly record: string;
}

/** A row a key, in 53 bits: a collision makes two records meet that are then not merged. The id stands with the first. */
async function* keyRows(sql: Sql): AsyncGenerator<readonly Cell[]> {
  for await (const { line, document, record } of sql.rows<RecordRow>(statements.RECORDS)) {
    const told = parseWithoutNulls<RawRecord>(record);
    if (!isTitled(told)) continue;
    const { id, keys } = mergeKeys(told, document);
    for (const [i, key] of keys.entries()) {
      const hash = hash53(key);
      yield [line, Math.floor(hash / 2 ** 32), hash | 0, i === 0 ? id : ''];
    }
  }
}

interface KeyRow {
  readonly line: number;
  readonly high: number;
  readonly low: number;
}

/** A line that is still to be extracted from meets itself. */
async function findMeetings(sql: Sql): Promise<MeetingSets> {
  const sets = new MeetingSets(await sql.count(statements.NUMBERS));
  let last: KeyRow | undefined;
  for await (const row of sql.rows<KeyRow>(statements.SHARED_KEYS)) {
    if (last?.high === row.high && last.low === row.low) sets.join(last.line, row.line);
    last = row;
  }
  for await (const { line } of sql.rows<{ readonly line: number }>(statements.UNSEEN)) sets.join(line, line);
  return sets;
}
