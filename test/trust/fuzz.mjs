// Generated cases for as long as wanted:
//   npm run fuzz -- [--minutes N] [--seed N] [--target TEXT]
// Runs the targets of test/trust/fuzz through vitest, each for its share of the time, and prints how many cases each was given.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');
const FOLDER = 'test/trust/fuzz';

const OPTIONS = {
  minutes: { type: 'string', default: '10' },
  seed: { type: 'string', default: '7' },
  target: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
};

const HELP = `npm run fuzz -- [options]

  --minutes N     in all, shared out equally (default 10)
  --seed N        where the cases start; the same seed gives the same cases (default 7)
  --target TEXT   only targets whose name holds this

Exit code 0 all held, 1 a case failed (the smallest such case is printed), 2 wrong usage.
`;

/** How many targets there are, without loading them. */
function targetsNamed(part) {
  const ids = ['targets.ts', 'outward-targets.ts'].flatMap((name) =>
    [...readFileSync(join(ROOT, FOLDER, name), 'utf8').matchAll(/\bid: '([^']+)'/g)].map(([, id]) => id),
  );
  return ids.filter((id) => part === undefined || id.includes(part));
}

/**
 * @returns {{rows: readonly {id: string, cases: number}[], total: number, failed: boolean, output: string}} `output` is what
 * vitest said, the smallest case that fails in it.
 */
export function fuzz({ minutes, seed = 7, target }) {
  const targets = targetsNamed(target);
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const report = join(folder, 'report.jsonl');
  const escaped = target?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const only = escaped === undefined ? [] : ['--testNamePattern', escaped];
  const args = [VITEST, 'run', '--config', 'test/vitest.config.ts', '--project', 'long', FOLDER, ...only];
  const env = {
    ...process.env,
    NO_COLOR: '1',
    FUZZ_SECONDS: String((minutes * 60) / targets.length),
    FUZZ_SEED: String(seed),
    FUZZ_REPORT: report,
  };
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: ROOT,
      env,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const lines = existsSync(report) ? readFileSync(report, 'utf8').trim().split('\n') : [];
    const rows = lines.map((line) => JSON.parse(line));
    const total = rows.reduce((sum, { cases }) => sum + cases, 0);
    return { rows, total, failed: status !== 0 || rows.length === 0, output: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function readArguments() {
  try {
    const { minutes, seed, target, help } = parseArgs({ options: OPTIONS }).values;
    if (!(Number(minutes) > 0)) refuse(`--minutes: found "${minutes}", expected a number above 0`);
    if (!/^-?\d{1,9}$/.test(seed)) refuse(`--seed: found "${seed}", expected a whole number`);
    if (targetsNamed(target).length === 0)
      refuse(`--target: found "${target}", expected part of one of: ${targetsNamed().join('; ')}`);
    return { minutes: Number(minutes), seed: Number(seed), target, help };
  } catch (error) {
    return refuse(error.message);
  }
}

function main() {
  const { help, ...options } = readArguments();
  if (help) return void process.stdout.write(HELP);
  const { rows, total, failed, output } = fuzz(options);
  const number = (value) => value.toLocaleString('en');
  process.stdout.write('| target | cases |\n| --- | --- |\n');
  for (const { id, cases } of rows) process.stdout.write(`| ${id} | ${number(cases)} |\n`);
  process.stdout.write(`| in all | ${number(total)} |\n`);
  if (failed) process.stdout.write(`\n${output}\n`);
  process.exitCode = failed ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
