// Errors that take more than a call: closed files, a program that is not whole, two builds at once, a worker in the wrong place.
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { lockForWriting } from '../../../src/store/index.js';
import { haveProgram } from '../../whole/programs.js';
import { startRedis } from '../../whole/queue/redis.js';
import { startCommand, stopWorker } from '../../whole/queue/workers.js';
import { ROOT, runNode, runProgram, runUnprivileged } from '../../whole/run-program.js';
import type { Place } from './command-cases.js';
import { codesIn, type ErrorCase } from './error-case.js';

/** What a command says to a user who may not read one of two files. */
async function readAsNobody(
  { folder }: Place,
  close: (folder: string) => string,
): Promise<readonly string[]> {
  chmodSync(folder, 0o777);
  const closed = close(folder);
  chmodSync(closed, 0);
  const { stderr } = await runUnprivileged([
    'build',
    join(folder, 'papers.jsonl'),
    closed,
    '--out',
    join(folder, 'nobody.db'),
  ]);
  chmodSync(closed, 0o700);
  return codesIn(stderr);
}

/** Not among temporary files, where somebody's `node_modules` may lie that would be found instead. */
const ELSEWHERE = existsSync('/var/tmp') ? '/var/tmp' : tmpdir();

/** A copy of the program, from which a test may take things away. */
function copyOfProgram(): string {
  const home = mkdtempSync(join(ELSEWHERE, 'paperweave-incomplete-'));
  afterAll(() => rmSync(home, { recursive: true }));
  for (const name of ['dist', 'package.json', 'seeds'])
    cpSync(join(ROOT, name), join(home, name), { recursive: true });
  mkdirSync(join(home, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    symlinkSync(join(ROOT, 'node_modules', name), join(home, 'node_modules', name));
  return home;
}

/** Runs the copy in the folder of the place while it lacks `part`. */
async function runWithout(
  part: string,
  { folder }: Place,
  home: string,
  args: string,
): Promise<readonly string[]> {
  const [there, aside] = [join(home, part), join(home, 'aside')];
  renameSync(there, aside);
  try {
    const { stderr } = await runNode([join(home, 'dist/cli/main.js'), ...args.split(' ')], { cwd: folder });
    return codesIn(stderr);
  } finally {
    renameSync(aside, there);
  }
}

/** A build on a queue whose only worker looks for its batches in another folder. */
async function buildWithLostWorker({ folder }: Place): Promise<readonly string[]> {
  const at = (name: string) => join(folder, name);
  mkdirSync(at('redis'), { recursive: true });
  const redis = await startRedis(at('redis'));
  const worker = startCommand({ redis: redis.url, store: at('wrong') });
  const queue = ['--redis', redis.url, '--store', at('right'), '--attempts', '1'];
  const { stderr } = await runProgram(['build', at('papers.jsonl'), ...queue, '--out', at('x.db')]);
  await stopWorker(worker);
  await redis.stop();
  return codesIn(stderr);
}

export function rareCases(place: () => Place): readonly ErrorCase[] {
  let home = '';
  const without = (part: string, args: string) => {
    home ||= copyOfProgram();
    return runWithout(part, place(), home, args);
  };
  return [
    {
      code: 'document-forbidden',
      how: 'a file of somebody else',
      happen: () =>
        readAsNobody(place(), (folder) => {
          const path = join(folder, 'closed.jsonl');
          writeFileSync(path, '{"title": "On dropout"}\n');
          return path;
        }),
    },
    {
      code: 'input-forbidden',
      how: 'a folder of somebody else',
      happen: () =>
        readAsNobody(place(), (folder) => {
          const path = join(folder, 'closed');
          mkdirSync(path);
          return path;
        }),
    },
    {
      code: 'package-missing',
      how: 'an optional package that nobody installed',
      happen: () =>
        without(
          'node_modules/ioredis',
          'build papers.jsonl --redis redis://127.0.0.1:1 --store s --out x.db',
        ),
    },
    { code: 'seeds-missing', how: 'no seeds', happen: () => without('seeds', 'start --no-open') },
    {
      code: 'store-busy',
      how: 'a database that another process is about to replace',
      happen: async () => {
        using _lock = lockForWriting(place().graph);
        return codesIn((await runProgram(['remove', place().graph, 'a'])).stderr);
      },
    },
    {
      code: 'viewer-missing',
      how: 'a program whose viewer was not built',
      happen: () => without('dist/viewer', 'export graph.db --format site --out site'),
    },
    {
      code: 'worker-unable',
      how: 'a worker that looks into another store',
      happen: () => buildWithLostWorker(place()),
      ...(haveProgram('redis-server', 'redis-server') ? {} : { skipped: true }),
    },
  ];
}
