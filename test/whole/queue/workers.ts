// Worker processes of a test: started, watched, and ended with it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { EXTRACTOR_VERSION } from '../../../src/extract/version.js';
import { PROGRAM } from '../run-program.js';

const SCRIPT = fileURLToPath(new URL('worker.mjs', import.meta.url));
const STALL_MS = 2_000;
const LIMIT_MS = 60_000;

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
  readonly limitMs?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** What stands before the command, as where it runs on another network. */
  readonly within?: readonly string[];
}

export function startWorker({
  redis,
  store,
  version,
  processor,
  limitMs,
  env = {},
  within = [],
}: WorkerChoice): TestWorker {
  const times = [STALL_MS, limitMs ?? LIMIT_MS].map(String);
  const args = [SCRIPT, redis, store, ...times, version ?? EXTRACTOR_VERSION];
  return watch([...args, processor ?? './slow-processor.mjs'], { env, within });
}

/** `paperweave work`, as a user starts it. */
export function startCommand({ redis, store }: WorkerChoice): TestWorker {
  return watch([PROGRAM, 'work', '--redis', redis, '--store', store, '--stall-seconds', '2']);
}

function watch(
  args: readonly string[],
  { env = {}, within = [] }: Pick<WorkerChoice, 'env' | 'within'> = {},
): TestWorker {
  const [program, ...rest] = [...within, process.execPath, ...args];
  const child = spawn(program!, rest, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  onTestFinished(() => void child.kill('SIGKILL'));
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
