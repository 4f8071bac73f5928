// Batches on their way: into the store, and into the queue as jobs.
import type { BlobStore } from '../blobs/blob-store.js';
import type { ShardLine } from '../shards/shard-line.js';
import { batchBlob, batchName, foundBlob, writeLines } from './batch.js';
import type { Queue } from './connect.js';

const BACKOFF_MS = 1_000;

/** Batches not yet answered, with the number of their records. */
export type Outstanding = Map<string, number>;

export interface Mapping {
  readonly store: BlobStore;
  readonly queue: Queue;
  /** Key of the extractor. */
  readonly key: string;
  readonly attempts: number;
}

/** Stores a batch and makes it a job, unless its answer is there already; gives its name. */
export async function sendBatch(lines: readonly ShardLine[], mapping: Mapping): Promise<string> {
  const name = batchName(lines);
  await writeLines(mapping.store, batchBlob(name), lines);
  if (!(await mapping.store.has(foundBlob(mapping.key, name)))) await sendJob(name, mapping);
  return name;
}

/** A job that waits or is worked on stays as it is; one that failed for an earlier build is begun anew. */
export async function sendJob(batch: string, { queue, key, attempts }: Mapping): Promise<void> {
  const id = jobId(batch, key);
  const before = await queue.getJob(id);
  if (before && (await before.isFailed())) await before.remove();
  const options = {
    jobId: id,
    attempts,
    backoff: { type: 'exponential', delay: BACKOFF_MS },
    removeOnComplete: true,
  };
  await queue.add('batch', { batch, extractor: key }, options);
}

export const jobId = (batch: string, key: string): string => `${batch}-${key}`;
