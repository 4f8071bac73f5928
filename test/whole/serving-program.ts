// The built program serving a graph on a port of the system's choice.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll } from 'vitest';
import { PROGRAM } from './run-program.js';

export interface Serving {
  /** Ends with a slash. */
  readonly url: string;
  readonly child: ChildProcess;
  /** What has been said on standard error so far. */
  readonly said: () => string;
}

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill();
});

/** Stopped at the end of the test file. */
export async function serveProgram(
  database: string,
  flags: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Serving> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', database, '--port', '0', ...flags], {
    env: { ...process.env, ...env },
  });
  started.push(child);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const url = /https?:\S+/.exec(line)?.[0];
  if (url === undefined) throw new Error(`no address in ${line}`);
  return { url, child, said: () => stderr };
}
