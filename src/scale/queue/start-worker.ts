// `paperweave work`: takes batches from the queue until it is stopped, each in a child process.
import { setTimeout as pause } from 'node:timers/promises';
import { EXTRACTOR_VERSION } from '../../extract/index.js';
import { PaperweaveError } from '../../lib/errors.js';
import { CODE } from '../../lib/places.js';
import { openBlobStore } from '../blobs/open-blob-store.js';
import { connectRedis, loadBullmq, type Redis } from './connect.js';
import { leftForOthers, queueName } from './queues.js';
import { watchJobs } from './watch-jobs.js';
import { STORE_VARIABLE } from './work-batch.js';

export interface WorkerSettings {
  readonly redis: string;
  /** Folder or `s3://bucket/prefix`, as the build was given it. */
  readonly store: string;
  /** Batches at a time, each in a child process of its own. */
  readonly jobs?: number;
  /** Milliseconds after which a job whose worker says nothing is given to another. */
  readonly stallMs?: number;
  /** Milliseconds without progress after which a batch loses its process and is tried again. */
  readonly limitMs?: number;
  /** For people: what was done, what was refused. */
  readonly note?: (message: string) => void;
  readonly signal: AbortSignal;
  /** Version that this worker answers for. */
  readonly version?: string;
  /** Module whose default export does a job. */
  readonly processor?: URL;
}

const STALL_MS = 30_000;
const LIMIT_MS = 300_000;
/** A machine that is switched off takes its jobs along; that is no fault of the batch. */
const STALLS = 5;
const LOOK_AROUND_MS = 15_000;

/**
 * Resolves once `signal` is aborted and the jobs in hand are done, or have been waited for until they count as stalled: others
 * take them over then. A connection that is just being made anew may still hold the process.
 */
export async function runWorker(settings: WorkerSettings): Promise<void> {
  const { note = () => {}, signal, version = EXTRACTOR_VERSION } = settings;
  const { Worker } = await loadBullmq();
  await openBlobStore(settings.store);
  const redis = await connectRedis(settings.redis, note);
  const stallMs = settings.stallMs ?? STALL_MS;
  const worker = new Worker(queueName(version), settings.processor ?? PROCESSOR, {
    connection: redis,
    concurrency: settings.jobs ?? 1,
    lockDuration: stallMs,
    stalledInterval: stallMs,
    maxStalledCount: STALLS,
    workerForkOptions: { env: { ...process.env, [STORE_VARIABLE]: settings.store } },
  });
  // A lost connection is told of where it was made, and a lost lock makes a stalled job.
  worker.on('error', () => {});
  worker.on('completed', (job, records: number) => note(`${job.data.batch}: ${records} records`));
  worker.on('failed', (job, error) => note(`${job?.data.batch ?? 'a batch'}: failed: ${error.message}`));
  const stuck = new Promise<never>((_, reject) => {
    const giveUp = (batch: string) => reject(workerStuck(batch));
    watchJobs(worker, { limitMs: settings.limitMs ?? LIMIT_MS, note, giveUp });
  });
  note(`waiting for batches for extractor ${version}`);
  void lookAround(redis, { version, note, signal });
  await Promise.race([untilAborted(signal), stuck]);
  note('stopping after the batches in hand');
  await Promise.race([worker.close(), pause(stallMs), stuck]);
  redis.disconnect();
}

/** The batch goes to another when this worker's locks run out. */
function workerStuck(batch: string): PaperweaveError {
  return new PaperweaveError({
    code: 'worker-unable',
    where: batch,
    found: 'a process that does not begin',
    expected: 'a machine that can start processes and reach the store',
  });
}

const PROCESSOR = new URL('scale/queue/process-batch.js', CODE);

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

interface Watch {
  readonly version: string;
  readonly note: (message: string) => void;
  readonly signal: AbortSignal;
}

/** Says what waits for workers of other versions, once a version; ends with `signal` or with the connection. */
async function lookAround(redis: Redis, { version, note, signal }: Watch): Promise<void> {
  const said = new Set<string>();
  while (!signal.aborted) {
    const others = await leftForOthers(redis, version).catch(() => []);
    for (const other of others.filter((each) => !said.has(each.version))) {
      said.add(other.version);
      note(
        `refused: ${other.jobs} batches wait for extractor ${other.version}, this worker has ${version}; left for others`,
      );
    }
    await pause(LOOK_AROUND_MS, undefined, { signal }).catch(() => {});
  }
}
