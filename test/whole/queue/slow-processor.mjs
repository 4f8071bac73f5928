// The worker's own processor, which first says that it has begun and then takes its time, so that a test can break in.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import processBatch from '../../../dist/scale/queue/process-batch.js';

const BEGUN_MS = 300;

export default async function slowly(job) {
  appendFileSync(join(process.env.PAPERWEAVE_STORE, `begun-${process.ppid}`), `${job.data.batch}\n`);
  await pause(BEGUN_MS);
  return processBatch(job);
}
