// The real thing for the browser tests: the seeds, or other papers, built by the command line into a temporary database, and served from it.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CLI = join(ROOT, 'dist/cli/main.js');

export interface Served {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  /** The file that is served. */
  readonly database: string;
  readonly stop: () => Promise<void>;
}

export const SEEDS = join(ROOT, 'seeds');

export function serveSeeds(): Promise<Served> {
  return serveFile(SEEDS);
}

/** Builds a file or a folder of papers, and serves it. */
export async function serveFile(input: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-browser-'));
  const database = join(folder, 'papers.db');
  await promisify(execFile)(process.execPath, [CLI, 'build', input, '--out', database]);
  return serveDatabase(folder, database);
}

/** Serves a database, and removes its folder in the end. */
export async function serveDatabase(folder: string, database: string): Promise<Served> {
  const child = spawn(process.execPath, [CLI, 'serve', database, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  return {
    url,
    database,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the server prints once it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
}
