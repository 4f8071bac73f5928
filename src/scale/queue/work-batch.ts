// One job: a batch read, extracted, and written under its name. A pure function of the batch and the extractor, so that a job
// that is delivered twice, or taken over from a worker that died, does no harm.
import { createExtractor, type ExtractorOptions, extractorKey } from '../../extract/index.js';
import { PaperweaveError } from '../../lib/errors.js';
import type { BlobStore } from '../blobs/blob-store.js';
import { extractLine, type KeyedExtractor } from '../shards/extract-lines.js';
import { isRecordLine, type ShardLine } from '../shards/shard-line.js';
import { batchBlob, foundBlob, optionsBlob, readLines, writeLines } from './batch.js';

/** Tells a worker's child process which store the worker was given. */
export const STORE_VARIABLE = 'PAPERWEAVE_STORE';

export interface BatchJob {
  /** Name of the batch. */
  readonly batch: string;
  /** Key of the extractor that is to work on it. */
  readonly extractor: string;
}

/** What a worker's child process says while it works. */
export interface BatchProgress {
  /** Its own number, for whoever has to end it. */
  readonly pid: number;
  readonly records: number;
}

/** How the reason begins where a worker could not work at all, whatever the batch holds: no such store, no space. */
export const UNABLE = 'unable to work: ';

export interface WorkContext {
  readonly store: BlobStore;
  readonly extractorFor: (key: string) => Promise<KeyedExtractor>;
  /** Told at the beginning and of records done, now and then; slow tellers slow the work. */
  readonly told: (records: number) => Promise<void>;
}

const TELL_EVERY = 100;

/** Gives the number of records; those of a job that was done before are not counted again. */
export async function workBatch({ batch, extractor: key }: BatchJob, context: WorkContext): Promise<number> {
  const { store, extractorFor, told } = context;
  await told(0);
  if (await store.has(foundBlob(key, batch))) return 0;
  const extractor = await extractorFor(key);
  const found: ShardLine[] = [];
  let records = 0;
  for (const line of await readLines(store, batchBlob(batch))) {
    found.push(extractLine(line, extractor));
    if (isRecordLine(line) && ++records % TELL_EVERY === 0) await told(records);
  }
  await writeLines(store, foundBlob(key, batch), found);
  return records;
}

/** Extractors by key, each made once, with the options that the build left in the store. */
export function createExtractors(store: BlobStore): WorkContext['extractorFor'] {
  const made = new Map<string, KeyedExtractor>();
  return async (key) => {
    const known = made.get(key);
    if (known) return known;
    const text = Buffer.from(await store.read(optionsBlob(key))).toString('utf8');
    const options = JSON.parse(text) as ExtractorOptions;
    if (extractorKey(options) !== key) throw otherExtractor(key, extractorKey(options));
    const extractor = { ...createExtractor(options), key };
    made.set(key, extractor);
    return extractor;
  };
}

function otherExtractor(wanted: string, own: string): PaperweaveError {
  return new PaperweaveError({
    code: 'extractor-other',
    where: 'job',
    found: `work for extractor ${wanted}`,
    expected: `extractor ${own}, which this worker has`,
  });
}
