// Worker processes of a test: started, watched, and ended with it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { EXTRACTOR_VERSION } from '../../../src/extract/version.js';
import { PROGRAM } from '../run-program.js';

const SCRIPT = fileURLToPath(new URL('worker.mjs', import.meta.url));
const STALL_MS = 2_000;

export interface TestWorker {
  readonly process: ChildProcess;
  /** All that it said so far. */
  readonly said: () => string;
}

export interface WorkerChoice {
  readonly redis: string;
  readonly store: string;
  readonly version?: string;
  readonly processor?: string;
}

export function startWorker({ redis, store, version, processor }: WorkerChoice): TestWorker {
  const args = [SCRIPT, redis, store, String(STALL_MS), version ?? EXTRACTOR_VERSION];
  return watch([...args, processor ?? './slow-processor.mjs']);
}

/** `paperweave work`, as a user starts it. */
export function startCommand({ redis, store }: WorkerChoice): TestWorker {
  return watch([PROGRAM, 'work', '--redis', redis, '--store', store, '--stall-seconds', '2']);
}

function watch(args: readonly string[]): TestWorker {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  afterAll(() => child.kill('SIGKILL'));
  return { process: child, said: () => said };
}

/** Resolves when the worker has a batch in hand. */
export async function untilBusy({ process: { pid } }: TestWorker, store: string): Promise<void> {
  while (!existsSync(join(store, `begun-${pid}`))) await pause(20);
}

export async function untilSaid(worker: TestWorker, words: string): Promise<void> {
  while (!worker.said().includes(words)) await pause(20);
}

/** Ends it as an operator would; gives its exit code. */
export async function stopWorker(
  { process: child }: TestWorker,
  signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM',
): Promise<number | null> {
  child.kill(signal);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}
