// The worker thread's side of the pool: batches of papers in, their extractions out.
import { parentPort, workerData } from 'node:worker_threads';
import { createExtractor, type ExtractorOptions } from '../extract/index.js';
import type { WorkerResult, WorkerTask } from './worker-pool.js';

const extractor = createExtractor(workerData as ExtractorOptions);

parentPort?.on('message', (task: WorkerTask) => {
  const extractions = task.papers.map((paper) => extractor.extract(paper));
  parentPort?.postMessage({ index: task.index, extractions } satisfies WorkerResult);
});
