// Whole processes, measured from their start to their end: CPU of all threads, peak memory, and time on the clock.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const PROGRAM = path('../../../dist/cli/main.js');

/** Runs node; what it prints, and its `{seconds, cpuSeconds, peakMiB}`. Where it fails, its last line of error is thrown. */
export function measureNode(args) {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-bench-'));
  const report = join(folder, 'usage.json');
  try {
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', path('./report-usage.mjs'), ...args],
      {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, PAPERWEAVE_BENCH_USAGE: report },
      },
    );
    if (status !== 0) throw new Error(lastError(stderr) ?? `${args.join(' ')}: ended with ${status}`);
    const seconds = (performance.now() - started) / 1000;
    return { stdout, usage: { seconds, ...JSON.parse(readFileSync(report, 'utf8')) } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function lastError(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /Error: /.test(line)) ?? lines.at(-1);
}

/** Runs the program quietly. */
export function measureProgram(...args) {
  return measureNode([PROGRAM, ...args]);
}

/** Runs one part in a process of its own; `{rows, usage}`, or `{error}` in one line. */
export function runPart(part, context) {
  try {
    const args = ['--experimental-detect-module', path('./run-part.mjs'), part, JSON.stringify(context)];
    const { stdout, usage } = measureNode(args);
    return { rows: JSON.parse(stdout.trim().split('\n').at(-1)), usage };
  } catch (error) {
    return { rows: [], error: error.message.split('\n')[0].slice(0, 200) };
  }
}
