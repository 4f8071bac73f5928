// The worker's own processor, whose process hangs in its first batch once it has said that it began: HANG says how.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import processBatch from '../../../dist/scale/queue/process-batch.js';

const hung = join(process.env.PAPERWEAVE_STORE, 'hung');

const HANGS = {
  'for ever at work': () => {
    for (;;);
  },
  stopped: () => process.kill(process.pid, 'SIGSTOP'),
};

export default function hanging(job) {
  const updateProgress = async (progress) => {
    await job.updateProgress(progress);
    if (existsSync(hung)) return;
    writeFileSync(hung, job.data.batch);
    HANGS[process.env.HANG]();
  };
  return processBatch({ data: job.data, updateProgress });
}
