// What a program leaves behind when its file system fails or it is killed, at one chosen call: the harness of the fault tests and of
// the trust benchmark. Faults come from fault-at.c, compiled here and preloaded, so that SQLite's own calls are reached as well.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const SOURCE = fileURLToPath(new URL('./fault-at.c', import.meta.url));

/** The error numbers of Linux; `kill` ends the process at the call. */
export const FAULTS = { kill: 0, EIO: 5, EACCES: 13, EMFILE: 24, ENOSPC: 28 };

const paper = (id, title, abstract, more = {}) => JSON.stringify({ id, title, abstract, ...more });

const OLD_PAPERS = [
  paper(
    'a',
    'Grokking in small transformers',
    'We study grokking, a delayed generalization of neural networks.',
  ),
  paper(
    'b',
    'Loss of plasticity',
    'Continual learning suffers from loss of plasticity and catastrophic forgetting.',
  ),
];
const NEW_PAPERS = [
  ...OLD_PAPERS,
  paper(
    'c',
    'Double descent',
    'Double descent and grokking appear when training residual networks on CIFAR-10.',
    { year: 2024 },
  ),
];

/**
 * What is done, on a folder that `prepare` filled; `makes` is the name of its result there. With `old`, a result of an earlier run
 * is in its place.
 */
export const OPERATIONS = [
  { id: 'build', args: ['build', 'new.jsonl', '--out', 'out.db'], makes: 'out.db', old: 'old.db' },
  { id: 'build, first', args: ['build', 'new.jsonl', '--out', 'out.db'], makes: 'out.db' },
  { id: 'add', args: ['add', 'out.db', 'more.jsonl'], makes: 'out.db', old: 'old.db' },
  { id: 'remove', args: ['remove', 'out.db', 'b'], makes: 'out.db', old: 'old.db' },
  {
    id: 'export, one file',
    args: ['export', 'graph.db', '--format', 'gexf', '--out', 'out.gexf'],
    makes: 'out.gexf',
    old: 'old.gexf',
  },
  {
    id: 'export, a folder',
    args: ['export', 'graph.db', '--format', 'neo4j-csv', '--out', 'out'],
    makes: 'out',
    old: 'old',
  },
];

/** The library to preload. @throws Error where this is not Linux or there is no C compiler. */
export function compileFaults() {
  if (process.platform !== 'linux')
    throw new Error(`faults: found ${process.platform}, expected Linux, where a library can be preloaded`);
  const library = join(mkdtempSync(join(tmpdir(), 'faults-')), 'fault-at.so');
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl'], { stdio: 'pipe' });
    return library;
  } catch (error) {
    const found = String(error.stderr ?? '').split('\n')[0] || error.message;
    throw new Error(`cc: found ${found}, expected a C compiler (Debian: apt-get install build-essential)`);
  }
}

/** What is preloaded so that call number `at` below `folder` fails as `fault` says, or is given a `signal` by its number. */
export function faultAt(library, folder, { at, fault, signal }) {
  return {
    LD_PRELOAD: library,
    FAULT_FOLDER: folder,
    FAULT_AT: String(at),
    ...(fault === undefined ? {} : { FAULT_ERRNO: String(FAULTS[fault]) }),
    ...(signal === undefined ? {} : { FAULT_SIGNAL: String(signal) }),
  };
}

/** Runs the program in `folder`. @returns {Promise<{code: number | null, signal: string | null, stdout: string, stderr: string}>} */
export function run(folder, args, env = {}) {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 1 << 26 };
    execFile(process.execPath, [MAIN, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? (error.code ?? null) : 0, signal: error?.signal ?? null, stdout, stderr }),
    );
  });
}

/** A folder with inputs, databases and earlier results, from which each trial starts. */
export async function prepare() {
  const home = join(mkdtempSync(join(tmpdir(), 'trust-')), 'start');
  mkdirSync(home);
  writeFileSync(join(home, 'old.jsonl'), `${OLD_PAPERS.join('\n')}\n`);
  writeFileSync(join(home, 'new.jsonl'), `${NEW_PAPERS.join('\n')}\n`);
  writeFileSync(join(home, 'more.jsonl'), `${NEW_PAPERS.at(-1)}\n`);
  for (const args of [
    ['build', 'old.jsonl', '--out', 'old.db'],
    ['build', 'new.jsonl', '--out', 'graph.db'],
    ['export', 'old.db', '--format', 'gexf', '--out', 'old.gexf'],
    ['export', 'old.db', '--format', 'neo4j-csv', '--out', 'old'],
  ]) {
    const { code, stderr } = await run(home, args);
    if (code !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  }
  return home;
}

/** Removes what `prepare` made, and the folders of all trials. */
export function clear(home) {
  rmSync(dirname(home), { recursive: true, force: true });
}

/** One hash for a file or a folder; '' where there is none. */
export function contentOf(path) {
  if (!existsSync(path)) return '';
  const hash = createHash('sha256');
  if (!statSync(path).isDirectory()) return hash.update(readFileSync(path)).digest('hex');
  for (const name of readdirSync(path).sort()) hash.update(`${name}\n${contentOf(join(path, name))}\n`);
  return hash.digest('hex');
}

/** A folder of its own for one trial, as `prepare` left it, with the earlier result in place. */
export function startingFolder(home, operation) {
  const folder = mkdtempSync(join(dirname(home), 'trial-'));
  cpSync(home, folder, { recursive: true });
  const result = join(folder, operation.makes);
  if (operation.old) cpSync(join(home, operation.old), result, { recursive: true });
  else rmSync(result, { recursive: true, force: true });
  return folder;
}

/** Without faults: how many calls there are to fail at, and what the result then holds. */
export async function measure(home, operation, library) {
  const folder = startingFolder(home, operation);
  const count = join(home, '..', `count-${process.pid}-${operation.id.replace(/\W/g, '')}`);
  const before = contentOf(join(folder, operation.makes));
  const { code, stderr } = await run(folder, operation.args, {
    LD_PRELOAD: library,
    FAULT_FOLDER: folder,
    FAULT_COUNT: count,
  });
  if (code !== 0) throw new Error(`${operation.id}: ${stderr}`);
  const calls = Number(readFileSync(count, 'utf8').trim().split('\n').at(-1));
  const measured = {
    calls,
    before,
    after: contentOf(join(folder, operation.makes)),
    names: readdirSync(folder).sort(),
  };
  rmSync(count);
  rmSync(folder, { recursive: true });
  return measured;
}

/**
 * Fails the call number `at`, looks at what is there, then runs again without faults.
 * @returns {Promise<string[]>} what is wrong, in words; empty where the program kept its promises
 */
export async function trial(home, operation, { library, measured, fault, at }) {
  const folder = startingFolder(home, operation);
  const outcome = await run(folder, operation.args, faultAt(library, folder, { at, fault }));
  const wrong = [...wrongWords(outcome, fault), ...wrongContent(folder, operation, measured, outcome)];
  const again = await run(folder, operation.args);
  wrong.push(...wrongAfterwards(folder, operation, measured, again));
  rmSync(folder, { recursive: true });
  return wrong.map((what) => `${operation.id}, ${fault} at call ${at} of ${measured.calls}: ${what}`);
}

function wrongWords({ code, signal, stderr }, fault) {
  if (fault === 'kill') return signal === 'SIGKILL' || code === 0 ? [] : [`ended with ${code ?? signal}`];
  if (code === 0) return [];
  const last = stderr.trim().split('\n').at(-1) ?? '';
  const wrong = [];
  if (code !== 1) wrong.push(`exit ${code ?? signal}: ${stderr.slice(0, 300)}`);
  if (!/^paperweave: .* \[(?!internal)[a-z-]+\]$/.test(last) || /\n\s+at /.test(stderr))
    wrong.push(`said ${JSON.stringify(stderr.slice(0, 300))}`);
  return wrong;
}

/** The old content or the new, never a mix; success only with the new. Of a folder, the old one may still stand beside its place. */
function wrongContent(folder, { makes }, { before, after }, { code }) {
  const now = contentOf(join(folder, makes));
  if (now === after) return [];
  if (code === 0) return ['said to be done, but the result is not the new one'];
  if (now === before) return [];
  const kept = readdirSync(folder).some(
    (name) => name.startsWith(`${makes}.`) && contentOf(join(folder, name)) === before,
  );
  return kept && now === '' ? [] : ['the result is neither the old nor the new one'];
}

function wrongAfterwards(folder, { makes, id }, { after, names }, { code, stderr }) {
  const wrong = [];
  const repeated = id === 'add' || id === 'remove';
  if (code !== 0 && !repeated) wrong.push(`the next run failed: ${stderr.slice(0, 300)}`);
  if (contentOf(join(folder, makes)) !== after) wrong.push('the next run made something else');
  const litter = readdirSync(folder).filter((name) => !names.includes(name));
  if (litter.length > 0) wrong.push(`left after the next run: ${litter.join(', ')}`);
  return wrong;
}

/** Evenly spread call numbers, all of them where `most` allows. */
export function callsToFail(calls, most) {
  const step = Math.max(1, calls / most);
  const chosen = new Set();
  for (let at = 1; at <= calls; at += step) chosen.add(Math.floor(at));
  return [...chosen];
}
