// `paperweave work --redis URL --store PLACE`: extracts batches that builds put on the queue, until it is stopped.
import type { Command } from 'commander';
import { runWorker } from '../../scale/index.js';
import { examples } from '../examples.js';
import { integerFlag } from '../flags.js';
import { say } from '../output.js';

interface WorkFlags {
  readonly redis: string;
  readonly store: string;
  readonly jobs: number;
  readonly stallSeconds: number;
  readonly limitSeconds: number;
}

const LONGEST_STALL = 3_600;
const LONGEST_LIMIT = 86_400;

const EXAMPLES = examples([
  ['paperweave work --redis redis://queue:6379 --store s3://bucket/batches --jobs 4', 'on each machine'],
]);

export function addWork(program: Command): void {
  program
    .command('work')
    .summary('extract batches from a queue')
    .description(
      'Extracts batches that `build --redis` puts on a queue, until it is stopped. Any number on any number of machines.',
    )
    .requiredOption('--redis <url>', 'the Redis server of the queue')
    .requiredOption('--store <place>', 'folder that all share, or s3://bucket/prefix')
    .option('--jobs <number>', 'batches at a time, each in a process', integerFlag('jobs', 1, 256), 1)
    .option(
      '--stall-seconds <number>',
      'after which the batches of a silent worker go to another',
      integerFlag('stall-seconds', 1, LONGEST_STALL),
      30,
    )
    .option(
      '--limit-seconds <number>',
      'without progress, after which a batch is taken from its process and tried again',
      integerFlag('limit-seconds', 1, LONGEST_LIMIT),
      300,
    )
    .addHelpText('after', EXAMPLES)
    .action(runWork);
}

async function runWork({ redis, store, jobs, stallSeconds, limitSeconds }: WorkFlags): Promise<void> {
  const [stallMs, limitMs] = [stallSeconds * 1000, limitSeconds * 1000];
  try {
    await runWorker({ redis, store, jobs, stallMs, limitMs, note: say, signal: untilStopped() });
  } finally {
    setTimeout(() => process.exit(), GRACE_MS);
  }
}

/** Until what is to be said is said. A process that hangs, or a connection that is being made anew, would hold this one. */
const GRACE_MS = 100;

/** Aborted by the first signal; the second ends the process, and others take its batches over. */
function untilStopped(): AbortSignal {
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(1);
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  return stop.signal;
}
