// Threads that extract: each takes the next batch when it is done with one; results come back by batch number. They load the
// extractor while the main thread reads, and a thread that is lost leaves its batches to the others.
import { Worker } from 'node:worker_threads';
import type { ExtractorOptions, PaperText } from '../extract/index.js';
import { CODE } from '../lib/places.js';
import type { Extraction, PackedExtractions, Paper } from '../model/index.js';
import { unpackExtractions } from './packed-extractions.js';

export interface WorkerTask {
  readonly index: number;
  readonly texts: readonly PaperText[];
}

export interface WorkerResult {
  readonly index: number;
  readonly found: PackedExtractions;
}

/** Told of each batch as soon as it is done, in order of completion. */
export type OnBatch = (papers: readonly Paper[], extractions: readonly Extraction[]) => void;

/** Undefined for a batch that no thread lived to finish. */
export type BatchResults = readonly (readonly Extraction[] | undefined)[];

export interface WorkerPool extends AsyncDisposable {
  /** Starts threads until there are so many. */
  readonly grow: (threads: number) => void;
  /** Once a pool, which is ended with it. @throws what `onBatch` throws. */
  readonly run: (batches: readonly (readonly Paper[])[], onBatch: OnBatch) => Promise<BatchResults>;
}

const WORKER = new URL('build/extract-worker.js', CODE);

export function startWorkers(threads: number, extractor: ExtractorOptions): WorkerPool {
  const workers: Worker[] = [];
  const lost = new Set<Worker>();
  const grow = (wanted: number): void => {
    while (workers.length < wanted) {
      const worker = new Worker(WORKER, { workerData: extractor });
      worker.on('error', () => lost.add(worker));
      worker.on('exit', () => lost.add(worker));
      workers.push(worker);
    }
  };
  const end = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  grow(threads);
  return {
    grow,
    async run(batches, onBatch) {
      const results = new Array<readonly Extraction[] | undefined>(batches.length);
      const queue = createQueue(batches);
      const receive = ({ index, found }: WorkerResult): void => {
        const papers = batches[index]!;
        const extractions = unpackExtractions(found, papers);
        results[index] = extractions;
        onBatch(papers, extractions);
      };
      const able = workers.filter((worker) => !lost.has(worker));
      try {
        await Promise.all(able.map((worker) => drive(worker, queue, receive)));
      } finally {
        await end();
      }
      return results;
    },
    [Symbol.asyncDispose]: end,
  };
}

/** One thread that gets ready while papers are still being read; none where one thread is to do all. */
export function startReady(options: {
  readonly workers?: number;
  readonly extractor?: ExtractorOptions;
}): WorkerPool | undefined {
  return options.workers === 1 ? undefined : startWorkers(1, options.extractor ?? {});
}

interface Queue {
  readonly take: () => WorkerTask | undefined;
  readonly giveBack: (batches: Iterable<number>) => void;
}

function createQueue(batches: readonly (readonly Paper[])[]): Queue {
  const returned: number[] = [];
  let next = 0;
  return {
    take() {
      const index = returned.pop() ?? (next < batches.length ? next++ : undefined);
      return index === undefined ? undefined : { index, texts: batches[index]!.map(textOf) };
    },
    giveBack: (lost) => returned.push(...lost),
  };
}

/** All that the extractor reads. */
function textOf({ id, title, abstract }: Paper): PaperText {
  return { id, title, abstract };
}

/** Batches that a worker holds, so that it never waits for the next one. */
const AT_HAND = 2;

/** Feeds one worker until there is nothing left, or until it is no more. */
function drive(worker: Worker, queue: Queue, receive: (result: WorkerResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const held = new Set<number>();
    const feed = (): void => {
      while (held.size < AT_HAND) {
        const task = queue.take();
        if (task === undefined) break;
        worker.postMessage(task);
        held.add(task.index);
      }
      if (held.size === 0) resolve();
    };
    worker.on('message', (result: WorkerResult) => {
      held.delete(result.index);
      feed();
      try {
        receive(result);
      } catch (error) {
        reject(error);
      }
    });
    worker.on('exit', () => {
      queue.giveBack(held);
      resolve();
    });
    feed();
  });
}
