// The built program, run and served, and a graph of the seeds to run it on.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const PROGRAM = join(ROOT, 'dist/cli/main.js');

/** In the order of their names. */
export const SEEDS = readdirSync(join(ROOT, 'seeds'))
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => join(ROOT, 'seeds', name));

/** @returns what it prints. @throws Error with its last line where it fails. */
export function runProgram(args, { node = process.execPath, program = PROGRAM, env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(node, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(String(stderr).trim().split('\n').at(-1));
  return stdout;
}

/** Calls `use` with a folder that is removed afterwards. */
export async function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-trust-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `{url, child}` of the program serving a database. */
export async function serve(database) {
  const child = spawn(process.execPath, [PROGRAM, 'serve', database, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  return { child, url: /http:\S+/.exec(line)[0] };
}

/** Numbers of 32 bits that are the same each time (mulberry32). */
export function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}
