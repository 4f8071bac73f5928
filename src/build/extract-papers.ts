// Extraction over many papers: in this thread when they are few, on worker threads when they are many.
// Results are put in input order, never in order of completion, so that the number of workers changes nothing.
import { availableParallelism } from 'node:os';
import { createExtractor, type ExtractorOptions } from '../extract/index.js';
import { type Progress, silent } from '../lib/progress.js';
import type { Extraction, Paper } from '../model/index.js';
import { packExtractions, unpackExtractions } from './packed-extractions.js';
import { runOnWorkers } from './worker-pool.js';

const BATCH = 128;
/** A worker costs a third of a second to start: below this many papers one thread is faster. */
const WORTH_WORKERS = 1_500;

export interface ExtractPapersOptions extends ExtractorOptions {
  /** Worker threads; 1 extracts in this thread. Default: one per core for larger inputs. */
  readonly workers?: number;
  readonly progress?: Progress;
  /** Told of each batch as soon as it is done, in order of completion. */
  readonly onBatch?: OnBatch;
}

export type OnBatch = (papers: readonly Paper[], extractions: readonly Extraction[]) => void;

export async function extractPapers(
  papers: readonly Paper[],
  options: ExtractPapersOptions = {},
): Promise<Extraction[]> {
  const {
    workers = defaultWorkers(papers.length),
    progress = silent,
    onBatch = () => {},
    ...extractor
  } = options;
  progress({ stage: 'extract', done: 0, total: papers.length });
  if (workers > 1)
    return runOnWorkers(inBatches(papers), { workers, extractor, progress, onBatch, total: papers.length });
  return extractHere(papers, extractor, { progress, onBatch });
}

function defaultWorkers(papers: number): number {
  return papers < WORTH_WORKERS ? 1 : Math.min(availableParallelism(), 8);
}

async function extractHere(
  papers: readonly Paper[],
  options: ExtractorOptions,
  { progress, onBatch }: { readonly progress: Progress; readonly onBatch: OnBatch },
): Promise<Extraction[]> {
  const extractor = createExtractor(options);
  const extractions: Extraction[] = [];
  for (const batch of inBatches(papers)) {
    const found = unpackExtractions(packExtractions(batch.map(extractor.extract)), batch);
    extractions.push(...found);
    onBatch(batch, found);
    progress({ stage: 'extract', done: extractions.length, total: papers.length });
    await new Promise(setImmediate);
  }
  return extractions;
}

function inBatches(papers: readonly Paper[]): Paper[][] {
  const batches: Paper[][] = [];
  for (let i = 0; i < papers.length; i += BATCH) batches.push(papers.slice(i, i + BATCH));
  return batches;
}
