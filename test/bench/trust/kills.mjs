// Every operation killed at random moments of its run, again and again in one folder, so that what is left behind adds up; now and
// then it is let run to its end, which must be whole and leave nothing else.
import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clear, contentOf, MAIN, OPERATIONS, prepare, run, startingFolder } from '../../trust/faults.mjs';
import { numbersFrom } from './program.mjs';

const SEED = 3;
/** Kills before the operation is let run to its end. */
const IN_A_ROW = 10;

export async function kills({ quick }) {
  const home = await prepare();
  const rows = [];
  try {
    for (const operation of OPERATIONS) rows.push(await killed(home, operation, quick ? 5 : 200));
  } finally {
    clear(home);
  }
  return rows;
}

async function killed(home, operation, times) {
  const known = await measure(home, operation);
  const random = numbersFrom(SEED);
  const wrong = [];
  let struck = 0;
  for (let done = 0; done < times; ) {
    const folder = startingFolder(home, operation);
    for (const last = Math.min(times, done + IN_A_ROW); done < last; done++) {
      if (await killAfter(folder, operation, (random() / 2 ** 32) * known.milliseconds)) struck++;
      if (!isOldOrNew(folder, operation, known)) wrong.push('the result is neither the old nor the new one');
    }
    wrong.push(...(await wrongAtTheEnd(folder, operation, known)));
    rmSync(folder, { recursive: true });
  }
  return {
    figure: `${operation.id}: killed at random moments`,
    value: times,
    note:
      wrong[0] ??
      `${struck} before its end; a run of ${Math.round(known.milliseconds)} ms; old or new each time`,
    held: wrong.length === 0,
  };
}

async function measure(home, operation) {
  const folder = startingFolder(home, operation);
  const before = contentOf(join(folder, operation.makes));
  const started = performance.now();
  await run(folder, operation.args);
  const milliseconds = performance.now() - started;
  const after = contentOf(join(folder, operation.makes));
  const names = readdirSync(folder);
  rmSync(folder, { recursive: true });
  return { before, after, names, milliseconds };
}

/** Whether it was still running then. */
async function killAfter(folder, { args }, milliseconds) {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise((resolve) => {
    child.on('exit', (_, signal) => resolve(signal === 'SIGKILL'));
  });
  await Promise.race([pause(milliseconds), ended]);
  child.kill('SIGKILL');
  return ended;
}

/** Of a folder, the old one may still stand beside its place. */
function isOldOrNew(folder, { makes }, { before, after }) {
  const now = contentOf(join(folder, makes));
  if (now === before || now === after) return true;
  const aside = readdirSync(folder).filter((name) => name.startsWith(`${makes}.`));
  return now === '' && aside.some((name) => contentOf(join(folder, name)) === before);
}

/** An update that was done before it was killed may find nothing more to do. */
async function wrongAtTheEnd(folder, { args, makes }, { after, names }) {
  const { code, stderr } = await run(folder, args);
  const wrong = [];
  if (contentOf(join(folder, makes)) !== after)
    wrong.push(`the last run (${code}) left something else: ${stderr.slice(0, 200)}`);
  const litter = readdirSync(folder).filter((name) => !names.includes(name));
  if (litter.length > 0) wrong.push(`left after the last run: ${litter.join(', ')}`);
  return wrong;
}
