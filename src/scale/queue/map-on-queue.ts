// The map on a queue: lines cut into batches, each a job, until what was found in every one of them lies in the store. The
// store is the truth, Redis only the way to it: a job that is lost is sent again, one that is done twice is done once.
import { setTimeout as pause } from 'node:timers/promises';
import { type ExtractorOptions, extractorKey } from '../../extract/index.js';
import { type Progress, silent } from '../../lib/progress.js';
import type { SourceDocument } from '../../model/index.js';
import type { BlobStore } from '../blobs/blob-store.js';
import { openBlobStore } from '../blobs/open-blob-store.js';
import { isRecordLine, type ShardLine } from '../shards/shard-line.js';
import { batchesOf, foundBlob, foundFolder, optionsBlob } from './batch.js';
import { connectRedis, type Redis } from './connect.js';
import { DEFAULT_ATTEMPTS, DEFAULT_BATCH } from './defaults.js';
import { announceVersion, openQueue, versionOf } from './queues.js';
import { jobId, type Mapping, type Outstanding, sendBatch, sendJob } from './send.js';
import { splitFailed } from './split-failed.js';

export interface QueueSettings {
  readonly redis: string;
  /** Folder that all workers see, or `s3://bucket/prefix`. */
  readonly store: string;
  readonly extractor?: ExtractorOptions;
  /** Records a job. */
  readonly batch?: number;
  /** Times that a batch is tried before it is taken apart. */
  readonly attempts?: number;
  /** Milliseconds between looks into the store. */
  readonly pollMs?: number;
  readonly progress?: Progress;
  readonly note?: (message: string) => void;
}

const POLL_MS = 1_000;
/** Looks without news after which lost jobs are searched for, and then twice as many each time. */
const PATIENCE = 5;

/**
 * Shards of all that was found, as documents of the store, in the order in which they were answered.
 * @throws PaperweaveError `redis-unreachable`, `package-missing`, or what the store throws.
 */
export async function mapOnQueue(
  lines: AsyncIterable<ShardLine>,
  settings: QueueSettings,
): Promise<readonly SourceDocument[]> {
  const store = await openBlobStore(settings.store);
  const redis = await connectRedis(settings.redis, settings.note ?? (() => {}));
  try {
    return await mapOver(redis, store, lines, settings);
  } finally {
    redis.disconnect();
  }
}

async function mapOver(
  redis: Redis,
  store: BlobStore,
  lines: AsyncIterable<ShardLine>,
  settings: QueueSettings,
): Promise<readonly SourceDocument[]> {
  const { extractor = {}, attempts = DEFAULT_ATTEMPTS } = settings;
  const key = extractorKey(extractor);
  const queue = await openQueue(redis, versionOf(key));
  try {
    const mapping = { store, queue, key, attempts };
    await store.write(optionsBlob(key), Buffer.from(JSON.stringify(extractor)));
    await announceVersion(redis, versionOf(key));
    const batches = await sendAll(lines, mapping, settings);
    const answered = await awaitAll(batches, mapping, settings);
    return answered.map((batch) => shardOf(store, foundBlob(key, batch)));
  } finally {
    await queue.close();
  }
}

async function sendAll(
  lines: AsyncIterable<ShardLine>,
  mapping: Mapping,
  { batch: size = DEFAULT_BATCH, progress = silent }: QueueSettings,
): Promise<Outstanding> {
  const sent: Outstanding = new Map();
  let records = 0;
  for await (const batch of batchesOf(lines, size)) {
    const name = await sendBatch(batch, mapping);
    sent.set(name, batch.filter(isRecordLine).length);
    records += sent.get(name)!;
    progress({ stage: 'read', done: records });
  }
  return sent;
}

async function awaitAll(
  batches: Outstanding,
  mapping: Mapping,
  settings: QueueSettings,
): Promise<readonly string[]> {
  const { pollMs = POLL_MS, progress = silent, note = () => {} } = settings;
  const outstanding: Outstanding = new Map(batches);
  const answered = new Set<string>();
  const total = sum(batches.values());
  for (let quiet = 0, patience = PATIENCE; outstanding.size > 0; ) {
    const before = outstanding.size;
    await takeAnswered(outstanding, answered, mapping);
    progress({ stage: 'extract', done: total - sum(outstanding.values()), total });
    if (outstanding.size === 0) break;
    for (const message of await splitFailed(outstanding, mapping)) note(message);
    quiet = outstanding.size === before ? quiet + 1 : 0;
    if (quiet === 0) patience = PATIENCE;
    if (quiet === patience) {
      await sendLost(outstanding, mapping);
      patience *= 2;
    }
    await pause(pollMs);
  }
  return [...answered];
}

async function takeAnswered(
  outstanding: Outstanding,
  answered: Set<string>,
  { store, key }: Mapping,
): Promise<void> {
  const there = new Set(await store.list(foundFolder(key)));
  for (const batch of [...outstanding.keys()]) {
    if (!there.has(foundBlob(key, batch))) continue;
    answered.add(batch);
    outstanding.delete(batch);
  }
}

/** Sends again what neither lies in the store nor stands in Redis, which may have lost its memory. */
async function sendLost(outstanding: Outstanding, mapping: Mapping): Promise<void> {
  for (const batch of outstanding.keys())
    if (!(await mapping.queue.getJob(jobId(batch, mapping.key)))) await sendJob(batch, mapping);
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function shardOf(store: BlobStore, name: string): SourceDocument {
  return {
    name,
    open: async function* () {
      yield await store.read(name);
    },
  };
}
