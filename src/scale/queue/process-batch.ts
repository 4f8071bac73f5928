// The worker's child process: BullMQ loads it by path and calls it for each job, so that a batch that breaks the process breaks
// only the child.
import { openBlobStore } from '../blobs/open-blob-store.js';
import {
  type BatchJob,
  type BatchProgress,
  createExtractors,
  STORE_VARIABLE,
  UNABLE,
  workBatch,
} from './work-batch.js';

/** What BullMQ hands to a processor, as far as it is used. */
interface SandboxedJob {
  readonly data: BatchJob;
  readonly updateProgress: (progress: BatchProgress) => Promise<void>;
}

const store = await openBlobStore(process.env[STORE_VARIABLE] ?? '.');
const extractorFor = createExtractors(store);

// A worker that is gone wants no answer.
process.once('disconnect', () => process.exit());

export default async function processBatch(job: SandboxedJob): Promise<number> {
  try {
    const told = (records: number) => job.updateProgress({ pid: process.pid, records });
    return await workBatch(job.data, { store, extractorFor, told });
  } catch (error) {
    throw hasCode(error) ? new Error(`${UNABLE}${error.message}`) : error;
  }
}

/** Errors of the store and of the system carry a code; the extractor throws none. */
function hasCode(error: unknown): error is Error {
  return error instanceof Error && 'code' in error;
}
