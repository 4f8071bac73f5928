// Two programs that set out to write one database in the same instant: both are held at their first call to the file system, then
// let go together. One wins, the other says so; where one came late enough to find the other's result, both may win in turn.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { contentOf, faultAt, MAIN, OPERATIONS, run, startingFolder } from './faults.mjs';

const SIGSTOP = 19;
const LOSING = /\[(?:store-busy|store-changed)\]\s*$/;

const OTHER = { id: 'd', title: 'Dropout', abstract: 'We study dropout of residual networks on CIFAR-10.' };

const build = (input) => ['build', input, '--out', 'out.db'];
const add = (input) => ['add', 'out.db', input];

/** `share` of all rounds. */
export const RACES = [
  { id: 'build against build', sides: [build('old.jsonl'), build('new.jsonl')], share: 0.4 },
  { id: 'build against add', sides: [build('new.jsonl'), add('other.jsonl')], share: 0.3 },
  { id: 'add against add', sides: [add('more.jsonl'), add('other.jsonl')], share: 0.3 },
];

/** A database of earlier in its place, as for the operation of that name. */
const UPDATE = OPERATIONS.find(({ id }) => id === 'add');

function startingLine(home) {
  const folder = startingFolder(home, UPDATE);
  writeFileSync(join(folder, 'other.jsonl'), `${JSON.stringify(OTHER)}\n`);
  return folder;
}

/** What the database may be afterwards: by who won, in which order. */
export async function outcomesOf(home, { sides }) {
  const outcomes = new Map();
  for (const order of [[0], [1], [0, 1], [1, 0]]) {
    const folder = startingLine(home);
    for (const side of order) await run(folder, sides[side]);
    outcomes.set(order.join(), contentOf(join(folder, 'out.db')));
    rmSync(folder, { recursive: true });
  }
  return outcomes;
}

/** @returns {Promise<{wrong: readonly string[], met: boolean}>} `met` where one of the two had to give way */
export async function race(home, { id, sides }, { library, outcomes }) {
  const folder = startingLine(home);
  const names = readdirSync(folder);
  const programs = await Promise.all(sides.map((args) => held(folder, args, library)));
  const ended = await Promise.all(programs.map((letGo) => letGo()));
  const winners = ended.flatMap(({ code }, side) => (code === 0 ? [side] : []));
  const wrong = ended.flatMap(({ code, stderr }) =>
    code === 0 || (code === 1 && LOSING.test(stderr)) ? [] : [`ended with ${code}: ${stderr.slice(0, 300)}`],
  );
  const may = [winners, winners.toReversed()].map((order) => outcomes.get(order.join()));
  if (winners.length === 0) wrong.push('nobody won');
  else if (!may.includes(contentOf(join(folder, 'out.db')))) wrong.push('the file is of neither');
  const litter = readdirSync(folder).filter((name) => !names.includes(name));
  if (litter.length > 0) wrong.push(`left: ${litter.join(', ')}`);
  rmSync(folder, { recursive: true });
  return { wrong: wrong.map((what) => `${id}: ${what}`), met: winners.length === 1 };
}

/** Runs up to the first call that would change the folder; what it gives lets the program go on to its end. */
async function held(folder, args, library) {
  const env = { ...process.env, ...faultAt(library, folder, { at: 1, signal: SIGSTOP }) };
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env });
  let stderr = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stderr }));
  });
  while (child.exitCode === null && !isStopped(child.pid)) await pause(5);
  return () => {
    child.kill('SIGCONT');
    return ended;
  };
}

/** As the kernel says: state T. */
function isStopped(pid) {
  try {
    return /\) T/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
