// A worker with what the command does not let one choose: the version that it answers for, and what does the work.
//   node worker.mjs REDIS STORE STALL_MS LIMIT_MS VERSION PROCESSOR
import { runWorker } from '../../../dist/scale/index.js';

const [redis, store, stallMs, limitMs, version, processor] = process.argv.slice(2);
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());

await runWorker({
  redis,
  store,
  stallMs: Number(stallMs),
  limitMs: Number(limitMs),
  version,
  processor: new URL(processor, import.meta.url),
  note: (message) => process.stderr.write(`${message}\n`),
  signal: stop.signal,
});
process.exit(0);
