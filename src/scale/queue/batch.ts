// Batches: a few hundred records as one blob, under a name made of its content. What was found in one is a shard under the
// same name in the extractor's folder, so a batch is the same job whoever cuts it, and has the same answer whoever works on it.
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { contentKey } from '../../lib/content-key.js';
import type { BlobStore } from '../blobs/blob-store.js';
import { isRecordLine, parseShardLine, type ShardLine, writeShardLine } from '../shards/shard-line.js';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

export const batchBlob = (batch: string): string => `batches/${batch}.jsonl.gz`;
export const foundFolder = (extractor: string): string => `found/${extractor}`;
export const foundBlob = (extractor: string, batch: string): string =>
  `${foundFolder(extractor)}/${batch}.jsonl.gz`;
export const optionsBlob = (extractor: string): string => `extractors/${extractor}.json`;

export function batchName(lines: readonly ShardLine[]): string {
  return contentKey(lines.map(writeShardLine));
}

/** `size` records each; what is no record goes with the record before it. */
export async function* batchesOf(
  lines: AsyncIterable<ShardLine>,
  size: number,
): AsyncGenerator<readonly ShardLine[]> {
  let batch: ShardLine[] = [];
  let records = 0;
  for await (const line of lines) {
    if (isRecordLine(line) && records++ === size) {
      yield batch;
      batch = [];
      records = 1;
    }
    batch.push(line);
  }
  if (batch.length > 0) yield batch;
}

export async function writeLines(store: BlobStore, name: string, lines: readonly ShardLine[]): Promise<void> {
  await store.write(name, await zip(lines.map(writeShardLine).join(''), { level: 3 }));
}

export async function readLines(store: BlobStore, name: string): Promise<readonly ShardLine[]> {
  const text = (await unzip(await store.read(name))).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line, i) => parseShardLine(line, `${name}:${i + 1}`));
}
