// Runs the built program as a user would: a process, its output, its exit code.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SEEDS = join(ROOT, 'seeds');
/** The smaller documents of the seeds, for tests that build many times. */
export const FEW_SEEDS = ['000_263a4396f893b15f.txt', '004_3774fc272a2e54e4.txt'].map((name) =>
  join(SEEDS, name),
);
export const PROGRAM = join(ROOT, 'dist/cli/main.js');

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export function runProgram(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return runNode([PROGRAM, ...args], options);
}

const AS_NOBODY = `
const { createProgram, runProgram } = await import(process.argv[1]);
await createProgram();
if (process.getuid?.() === 0) process.setuid(65534);
process.exitCode = await runProgram(process.argv.slice(2));`;

/** The same where the tests run as root, to whom no folder is closed: the process becomes nobody once all is loaded. */
export function runUnprivileged(args: readonly string[]): Promise<Outcome> {
  const program = pathToFileURL(join(ROOT, 'dist/cli/program.js')).href;
  return runNode(['--input-type=module', '--eval', AS_NOBODY, program, ...args], {});
}

export function runNode(args: readonly string[], options: RunOptions): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, NO_COLOR: '1', ...options.env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A folder for this test file, removed at its end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paperweave-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What every failure must look like: one line on stderr, nothing else, no stack trace. */
export function isOneLine(text: string): boolean {
  return /^[^\n]+\n$/.test(text) && !/\bat .+:\d+:\d+/.test(text);
}
