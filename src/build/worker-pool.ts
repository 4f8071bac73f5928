// A pool of extraction workers: each takes the next batch when it is done with one; results come back by batch number.
import { Worker } from 'node:worker_threads';
import type { ExtractorOptions, PaperText } from '../extract/index.js';
import type { Progress } from '../lib/progress.js';
import type { Extraction, Paper } from '../model/index.js';
import { type PackedExtractions, unpackExtractions } from './packed-extractions.js';

export interface WorkerTask {
  readonly index: number;
  readonly texts: readonly PaperText[];
}

export interface WorkerResult {
  readonly index: number;
  readonly found: PackedExtractions;
}

interface PoolOptions {
  readonly workers: number;
  readonly extractor: ExtractorOptions;
  readonly progress: Progress;
  readonly onBatch: (papers: readonly Paper[], extractions: readonly Extraction[]) => void;
  readonly total: number;
}

const WORKER = new URL('./extract-worker.js', import.meta.url);

export async function runOnWorkers(batches: readonly Paper[][], options: PoolOptions): Promise<Extraction[]> {
  const results = new Array<readonly Extraction[]>(batches.length);
  const count = Math.min(options.workers, batches.length);
  let next = 0;
  let done = 0;
  const take = (): WorkerTask | undefined =>
    next < batches.length ? { index: next, texts: batches[next++]!.map(textOf) } : undefined;
  const receive = ({ index, found }: WorkerResult): void => {
    const batch = batches[index]!;
    const extractions = unpackExtractions(found, batch);
    results[index] = extractions;
    done += batch.length;
    options.onBatch(batch, extractions);
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

/** All that the extractor reads. */
function textOf({ id, title, abstract }: Paper): PaperText {
  return { id, title, abstract };
}

/** Batches that a worker holds, so that it never waits for the next one. */
const AT_HAND = 2;

/** Feeds one worker until there is nothing left; rejects with the worker's own error. */
function drive(
  worker: Worker,
  take: () => WorkerTask | undefined,
  receive: (result: WorkerResult) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let held = 0;
    const feed = (): void => {
      while (held < AT_HAND) {
        const task = take();
        if (task === undefined) break;
        worker.postMessage(task);
        held++;
      }
    };
    worker.on('message', (result: WorkerResult) => {
      held--;
      feed();
      try {
        receive(result);
      } catch (error) {
        reject(error);
      }
      if (held === 0) resolve();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`an extraction worker ended early (code ${code})`)));
    feed();
    if (held === 0) resolve();
  });
}
