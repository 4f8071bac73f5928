// The worker thread's side of the pool: batches of texts in, what was found in them out.
import { parentPort, workerData } from 'node:worker_threads';
import { createExtractor, type ExtractorOptions } from '../extract/index.js';
import { buffersOf, packExtractions } from './packed-extractions.js';
import type { WorkerResult, WorkerTask } from './worker-pool.js';

const extractor = createExtractor(workerData as ExtractorOptions);

parentPort?.on('message', ({ index, texts }: WorkerTask) => {
  const found = packExtractions(texts.map((text) => extractor.extract(text)));
  parentPort?.postMessage({ index, found } satisfies WorkerResult, buffersOf(found));
});
