// The worker's own processor, broken by one paper as a fault of the engine would break it: the process ends at once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import processBatch from '../../../dist/scale/queue/process-batch.js';

const POISON = 'POISON';

export default function poisoned(job) {
  const batch = join(process.env.PAPERWEAVE_STORE, 'batches', `${job.data.batch}.jsonl.gz`);
  if (gunzipSync(readFileSync(batch)).toString('utf8').includes(POISON)) process.exit(139);
  return processBatch(job);
}
