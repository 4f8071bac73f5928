// A file system that fails and a program that is killed, stopped or run twice: the old file stays or the new one is whole. A
// sample of the calls at which it can happen; `npm run bench:trust` goes through all of them.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openKnowledgeBase } from '../../src/query/index.js';
import {
  clear,
  compileFaults,
  contentOf,
  type Fault,
  faultAt,
  type Measured,
  measure,
  OPERATIONS,
  type Operation,
  prepare,
  run,
  startingFolder,
  trial,
} from '../trust/faults.mjs';
import { haveProgram } from './programs.js';
import { PROGRAM } from './run-program.js';
import { serveProgram } from './serving-program.js';

/** Where in the run the faults strike: a share of its calls. */
const STRIKES: readonly (readonly [fault: Fault, share: number])[] = [
  ['kill', 0.15],
  ['kill', 0.97],
  ['EIO', 0.6],
  ['EACCES', 0.01],
  ['EMFILE', 0.3],
  ['ENOSPC', 0.8],
];

const SIGINT = 2;
const SIGTERM = 15;
const SIGSTOP = 19;

const compiler = haveProgram('cc', 'build-essential');
let library: string;
let home: string;
const measured = new Map<Operation, Measured>();

beforeAll(async () => {
  home = await prepare();
  if (!compiler) return;
  library = compileFaults();
  for (const operation of OPERATIONS) measured.set(operation, await measure(home, operation, library));
});

afterAll(() => clear(home));

describe.runIf(compiler).concurrent.each(OPERATIONS)('$id', (operation) => {
  test.concurrent.each(STRIKES)(
    'keeps the old or makes the new: %s at %d of the calls',
    async (fault, share) => {
      const whole = measured.get(operation)!;
      const at = Math.max(1, Math.round(share * whole.calls));
      expect(await trial(home, operation, { library, measured: whole, fault, at })).toEqual([]);
    },
  );
});

const operation = (id: string) => OPERATIONS.find((each) => each.id === id)!;
const building = operation('build');

/** A build that stands still in the middle of writing, with its folder. */
async function stoppedBuild(): Promise<{ readonly folder: string; readonly child: ChildProcess }> {
  const folder = startingFolder(home, building);
  const at = Math.round(0.5 * measured.get(building)!.calls);
  const env = { ...process.env, ...faultAt(library, folder, { at, signal: SIGSTOP }) };
  const child = spawn(process.execPath, [PROGRAM, ...building.args], { cwd: folder, env, stdio: 'ignore' });
  await untilStopped(child.pid!);
  return { folder, child };
}

/** As the kernel says: state T. */
async function untilStopped(pid: number): Promise<void> {
  const state = () => /\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
  while (state() !== 'T') await new Promise((resolve) => setTimeout(resolve, 20));
}

async function goOn(child: ChildProcess): Promise<number | null> {
  const ended = once(child, 'exit') as Promise<[number | null]>;
  child.kill('SIGCONT');
  return (await ended)[0];
}

test.runIf(compiler)(
  'of two builds onto one file the first wins and the second says so; readers see the old file, then the new',
  async () => {
    const { folder, child } = await stoppedBuild();
    const { before, after } = measured.get(building)!;
    const out = join(folder, building.makes);
    using reader = openKnowledgeBase(out);
    const second = await run(folder, building.args);
    expect([second.code, second.stderr]).toEqual([
      1,
      expect.stringMatching(/^paperweave: out\.db: .*(writ|build)/m),
    ]);
    expect(contentOf(out)).toBe(before);
    expect(reader.stats().papers).toBe(2);
    expect(await goOn(child)).toBe(0);
    expect(contentOf(out)).toBe(after);
    expect(reader.stats().papers).toBe(2);
    expect((await run(folder, ['verify', building.makes])).code).toBe(0);
  },
);

/** Of the calls on the file of findings, by its open handle, the one that writes the first of them. */
const FIRST_FINDINGS = 2;

describe.runIf(compiler)('told to stop', () => {
  test.each([
    ['build', 'new.jsonl', 'SIGINT', SIGINT, 130],
    ['build', 'new.jsonl', 'SIGTERM', SIGTERM, 143],
    ['add', 'more.jsonl', 'SIGINT', SIGINT, 130],
  ])(
    '%s of %s, by %s, says what it kept, leaves only that, and goes on from there',
    async (id, input, _, signal, code) => {
      const folder = startingFolder(home, operation(id));
      const lines = Array.from({ length: 600 }, (_, i) =>
        JSON.stringify({ id: `m${i}`, title: `Paper ${i} on grokking`, abstract: 'We study dropout.' }),
      );
      writeFileSync(join(folder, input), `${lines.join('\n')}\n`);
      const names = readdirSync(folder);
      const { before } = measured.get(operation(id))!;
      const { args } = operation(id);
      const ended = await run(
        folder,
        args,
        faultAt(library, join(folder, 'out.db.extracting'), { at: FIRST_FINDINGS, signal }),
      );
      expect([ended.code, ended.stderr]).toEqual([
        code,
        expect.stringMatching(/^Stopped\. .* goes on from there\.$/m),
      ]);
      expect(readdirSync(folder).filter((name) => !names.includes(name))).toEqual(['out.db.extracting']);
      expect(contentOf(join(folder, 'out.db'))).toBe(before);
      expect((await run(folder, args)).code).toBe(0);
      expect(readdirSync(folder)).toEqual(names);
    },
  );

  test.each([
    ['export, one file', 2],
    ['export, a folder', 4],
  ])('%s, leaves what was there and nothing else', async (id, at) => {
    const { args, makes } = operation(id);
    const folder = startingFolder(home, operation(id));
    const names = readdirSync(folder);
    const { before } = measured.get(operation(id))!;
    const ended = await run(folder, args, faultAt(library, folder, { at, signal: SIGINT }));
    expect([ended.code, ended.stderr]).toEqual([130, `Stopped. Nothing was kept; ${makes} is as it was.\n`]);
    expect(contentOf(join(folder, makes))).toBe(before);
    expect(readdirSync(folder)).toEqual(names);
  });

  test('reduce, while it writes, leaves the tables that were there and nothing else', async () => {
    const folder = startingFolder(home, building);
    const tables = join(folder, 'tables');
    const spill = join(folder, 'spill');
    mkdirSync(spill);
    const { stdout } = await run(folder, ['extract', '--form', 'shard', 'old.jsonl']);
    writeFileSync(join(folder, 'shard.jsonl'), stdout);
    const args = ['reduce', 'shard.jsonl', '--out', tables, '--temporary', spill];
    expect((await run(folder, args)).code).toBe(0);
    const [before, names] = [contentOf(tables), readdirSync(folder)];
    const ended = await run(folder, args, faultAt(library, tables, { at: 1, signal: SIGINT }));
    expect([ended.code, ended.stderr]).toEqual([130, `Stopped. Nothing was kept; ${tables} is as it was.\n`]);
    expect(contentOf(tables)).toBe(before);
    expect([readdirSync(folder), readdirSync(spill)]).toEqual([names, []]);
  });

  test.each(['build', 'add', 'remove'])(
    '%s, while it writes, leaves what the next run clears',
    async (id) => {
      const { args } = operation(id);
      const folder = startingFolder(home, operation(id));
      const { calls, before, after, names } = measured.get(operation(id))!;
      const ended = await run(folder, args, faultAt(library, folder, { at: calls >> 1, signal: SIGINT }));
      expect(ended.signal).toBe('SIGINT');
      expect(contentOf(join(folder, 'out.db'))).toBe(before);
      expect((await run(folder, args)).code).toBe(0);
      expect(contentOf(join(folder, 'out.db'))).toBe(after);
      expect(readdirSync(folder).sort()).toEqual(names);
    },
  );
});

test('a server that is told to stop ends its answers, then itself, whatever connections are open', async () => {
  const { url, child } = await serveProgram(join(home, 'graph.db'));
  const { hostname, port } = new URL(url);
  const slow = connect(Number(port), hostname);
  slow.on('error', () => {});
  await once(slow, 'connect');
  slow.write('GET /api/stats HTTP/1.1\r\nHost: localhost\r\n');
  const answer = await fetch(`${url}api/export/gexf`);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await answer.text()).toMatch(/<\/gexf>\s*$/);
  expect(await ended).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});
