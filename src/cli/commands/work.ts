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
}

const LONGEST_STALL = 3_600;

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
    .addHelpText('after', EXAMPLES)
    .action(runWork);
}

async function runWork({ redis, store, jobs, stallSeconds }: WorkFlags): Promise<void> {
  await runWorker({ redis, store, jobs, stallMs: stallSeconds * 1000, note: say, signal: untilStopped() });
  process.exit(0);
}

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
