// Shards from files and folders, gzipped or not, line by line. A shard of another extractor is refused: what two extractors
// find cannot stand in one graph.
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { PaperweaveError } from '../../lib/errors.js';
import { compareStrings } from '../../lib/text.js';
import type { SourceDocument } from '../../model/index.js';
import { isRecordLine, notALine, parseShardLine, type ShardLine } from './shard-line.js';

const SHARD_FILE = /\.jsonl(?:\.gz)?$/;

/** Files as given; of a folder, its `.jsonl` and `.jsonl.gz` files at any depth, in code-unit order. */
export async function findShards(places: readonly string[]): Promise<readonly SourceDocument[]> {
  const found: string[] = [];
  for (const place of places) {
    if (!(await stat(place)).isDirectory()) found.push(place);
    else for (const name of await shardNames(place)) found.push(join(place, name));
  }
  if (found.length > 0) return found.map((path) => ({ name: path, open: () => createReadStream(path) }));
  throw new PaperweaveError({
    code: 'shards-missing',
    where: places.join(' '),
    found: 'no shards',
    expected: '.jsonl or .jsonl.gz files, as `paperweave extract --form shard` writes them',
  });
}

async function shardNames(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).map(String);
  return names.filter((name) => SHARD_FILE.test(name)).sort(compareStrings);
}

/** @throws PaperweaveError `shard-extractor`, `shard-line` or `shard-version`, naming file and line. */
export async function* readShards(
  shards: Iterable<SourceDocument>,
  extractorKey: string,
): AsyncGenerator<ShardLine> {
  for (const shard of shards) {
    let number = 1;
    for await (const text of linesIn(shard, () => number)) {
      const where = `${shard.name}:${number++}`;
      if (text === '') continue;
      const line = parseShardLine(text, where);
      refuseOthers(line, extractorKey, where);
      yield line;
    }
  }
}

/** `number` is asked for the line at hand, where a gzipped shard is damaged or cut short. */
async function* linesIn({ name, open }: SourceDocument, number: () => number): AsyncIterable<string> {
  const bytes = Readable.from(open());
  const input = name.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => {}) : bytes;
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw isDamage(error) ? notALine(error.message, `${name}:${number()}`) : error;
  }
}

/** As zlib names its own errors. */
function isDamage(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

function refuseOthers(line: ShardLine, expected: string, where: string): void {
  if (!isRecordLine(line) || line.extractor === undefined || line.extractor === expected) return;
  throw new PaperweaveError({
    code: 'shard-extractor',
    where,
    found: `what extractor ${line.extractor} found`,
    expected: `extractor ${expected}: the same version, --min-score and --lexicon for shards and graph`,
  });
}
