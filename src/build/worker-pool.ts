// A pool of extraction workers: each takes the next batch when it is done with one; results come back by batch number.
import { Worker } from 'node:worker_threads';
import type { ExtractorOptions } from '../extract/index.js';
import type { Progress } from '../lib/progress.js';
import type { Extraction, Paper } from '../model/index.js';

export interface WorkerTask {
  readonly index: number;
  readonly papers: readonly Paper[];
}

export interface WorkerResult {
  readonly index: number;
  readonly extractions: readonly Extraction[];
}

interface PoolOptions {
  readonly workers: number;
  readonly extractor: ExtractorOptions;
  readonly progress: Progress;
  readonly total: number;
}

const WORKER = new URL('./extract-worker.js', import.meta.url);

export async function runOnWorkers(batches: readonly Paper[][], options: PoolOptions): Promise<Extraction[]> {
  const results = new Array<readonly Extraction[]>(batches.length);
  const count = Math.min(options.workers, batches.length);
  let next = 0;
  let done = 0;
  const take = (): WorkerTask | undefined =>
    next < batches.length ? { index: next, papers: batches[next++]! } : undefined;
  const receive = (result: WorkerResult): void => {
    results[result.index] = result.extractions;
    done += result.extractions.length;
    options.progress({ stage: 'extract', done, total: options.total });
  };
  const workers = Array.from({ length: count }, () => new Worker(WORKER, { workerData: options.extractor }));
  try {
    await Promise.all(workers.map((worker) => drive(worker, take, receive)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results.flat();
}

/** Feeds one worker until there is nothing left; rejects with the worker's own error. */
function drive(
  worker: Worker,
  take: () => WorkerTask | undefined,
  receive: (result: WorkerResult) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const feed = (): void => {
      const task = take();
      if (task) worker.postMessage(task);
      else resolve();
    };
    worker.on('message', (result: WorkerResult) => {
      receive(result);
      feed();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`an extraction worker ended early (code ${code})`)));
    feed();
  });
}
