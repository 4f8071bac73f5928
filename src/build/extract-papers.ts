// Extraction over many papers: in this thread when they are few, on worker threads when they are many.
// Results are put in input order, never in order of completion, so that the number of workers changes nothing.
import { createExtractor, type ExtractorOptions } from '../extract/index.js';
import { type Progress, silent } from '../lib/progress.js';
import type { Extraction, Paper } from '../model/index.js';
import { packExtractions, unpackExtractions } from './packed-extractions.js';
import { usualWorkers } from './threads/helpers.js';
import { type BatchResults, type OnBatch, startWorkers, type WorkerPool } from './worker-pool.js';

const BATCH = 128;
/** A worker costs a third of a second to start: below this many papers one thread is faster. */
const WORTH_WORKERS = 1_500;

export interface ExtractPapersOptions extends ExtractorOptions {
  /** Worker threads; 1 extracts in this thread. Default: one per core for larger inputs. */
  readonly workers?: number;
  readonly progress?: Progress;
  readonly onBatch?: OnBatch;
  /** Threads that are there already; they end with the extraction. */
  readonly pool?: WorkerPool;
}

/** @throws what `onBatch` throws. */
export async function extractPapers(
  papers: readonly Paper[],
  options: ExtractPapersOptions = {},
): Promise<Extraction[]> {
  const { workers, progress = silent, onBatch = () => {}, pool, ...extractor } = options;
  const wanted = workers ?? usualWorkers(papers.length, WORTH_WORKERS);
  let done = 0;
  const tell: OnBatch = (batch, extractions) => {
    done += batch.length;
    onBatch(batch, extractions);
    progress({ stage: 'extract', done, total: papers.length });
  };
  progress({ stage: 'extract', done, total: papers.length });
  const batches = inBatches(papers);
  const found = await extractOnThreads(batches, tell, { pool, wanted, extractor });
  return (await extractHere(batches, found, tell, extractor)).flat();
}

interface Threads {
  readonly pool: WorkerPool | undefined;
  readonly wanted: number;
  readonly extractor: ExtractorOptions;
}

async function extractOnThreads(
  batches: readonly (readonly Paper[])[],
  onBatch: OnBatch,
  { pool, wanted, extractor }: Threads,
): Promise<BatchResults> {
  const threads = Math.min(wanted, batches.length);
  if (threads < 2 && pool === undefined) return [];
  await using started = pool ?? startWorkers(threads, extractor);
  started.grow(threads);
  return await started.run(batches, onBatch);
}

/** Whatever is missing of `found`. */
async function extractHere(
  batches: readonly (readonly Paper[])[],
  found: BatchResults,
  onBatch: OnBatch,
  options: ExtractorOptions,
): Promise<readonly (readonly Extraction[])[]> {
  const missing = batches.some((_, i) => found[i] === undefined);
  const extractor = missing ? createExtractor(options) : undefined;
  const all: (readonly Extraction[])[] = [];
  for (const [i, batch] of batches.entries()) {
    const known = found[i];
    const extractions = known ?? unpackExtractions(packExtractions(batch.map(extractor!.extract)), batch);
    all.push(extractions);
    if (known) continue;
    onBatch(batch, extractions);
    await new Promise(setImmediate);
  }
  return all;
}

function inBatches(papers: readonly Paper[]): Paper[][] {
  const batches: Paper[][] = [];
  for (let i = 0; i < papers.length; i += BATCH) batches.push(papers.slice(i, i + BATCH));
  return batches;
}
