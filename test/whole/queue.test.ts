// The map on a queue, on a real Redis: whoever dies on the way, the graph is that of one process.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXTRACTOR_VERSION } from '../../src/extract/version.js';
import { haveNetworks, makeNetwork } from './cluster/networks.js';
import { haveProgram } from './programs.js';
import { startRedis, type TestRedis } from './queue/redis.js';
import {
  startCommand,
  startWorker,
  stopWorker,
  type TestWorker,
  untilBusy,
  untilSaid,
} from './queue/workers.js';
import { FEW_SEEDS, isOneLine, type Outcome, runProgram, temporaryFolder } from './run-program.js';

const onRedis = haveProgram('redis-server', 'redis-server');
const onNetworks = onRedis && haveNetworks();
const folder = temporaryFolder();
let redis: TestRedis;
let alone: Summary;

interface Summary {
  readonly contentHash: string;
  readonly papers: number;
  readonly diagnostics: readonly { readonly code: string; readonly found: string }[];
}

const summaryOf = ({ stdout }: Outcome): Summary => JSON.parse(stdout) as Summary;

function makeStore(name: string): string {
  const store = join(folder, name);
  mkdirSync(store);
  return store;
}

function buildOnQueue(
  input: readonly string[],
  store: string,
  batch: number,
  ...more: readonly string[]
): Promise<Outcome> {
  const spread = ['--redis', redis.url, '--store', store, '--batch', String(batch)];
  return runProgram(['build', ...input, ...spread, '--out', join(store, 'graph.db'), '--json', ...more]);
}

/** Batches that a worker began, each as often as it did. */
function begunBy({ process: { pid } }: TestWorker, store: string): readonly string[] {
  return readFileSync(join(store, `begun-${pid}`), 'utf8')
    .split('\n')
    .filter(Boolean);
}

/** Names of the answers, and which file on the disk each is. */
function answersIn(store: string): readonly string[] {
  const folder = join(store, 'found', EXTRACTOR_VERSION);
  return readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).ino}`);
}

beforeAll(async () => {
  if (!onRedis) return;
  redis = await startRedis(folder);
  alone = summaryOf(await runProgram(['build', ...FEW_SEEDS, '--out', join(folder, 'alone.db'), '--json']));
});
afterAll(() => redis?.stop('SIGKILL'));

test.runIf(onRedis)(
  'two of four workers killed in mid-job, one stopped past its locks, Redis restarted: the same graph',
  async () => {
    const store = makeStore('deaths');
    const workers = Array.from({ length: 4 }, () => startWorker({ redis: redis.url, store }));
    await Promise.all(workers.map((worker) => untilSaid(worker, 'waiting for batches')));
    const building = buildOnQueue(FEW_SEEDS, store, 4);
    const [stopped, first, second, last] = workers;
    await Promise.all([untilBusy(stopped!, store), untilBusy(first!, store), untilBusy(second!, store)]);
    stopped!.process.kill('SIGSTOP');
    first!.process.kill('SIGKILL');
    second!.process.kill('SIGKILL');
    await redis.stop('SIGKILL');
    await pause(300);
    await redis.start();
    const { code, ...outcome } = await building;
    const answers = answersIn(store);
    stopped!.process.kill('SIGCONT');
    expect(code).toBe(0);
    expect(summaryOf({ code, ...outcome }).contentHash).toBe(alone.contentHash);
    expect(await stopWorker(last!)).toBe(0);
    expect(await stopWorker(stopped!)).toBe(0);
    const twice = begunBy(stopped!, store).filter((batch) => begunBy(last!, store).includes(batch));
    expect(twice).not.toEqual([]);
    expect(answersIn(store)).toEqual(answers);
  },
);

test.runIf(onRedis).each(['for ever at work', 'stopped'])(
  'a worker whose process is %s is noticed, and its batch is done by another process',
  async (hang) => {
    const store = makeStore(`hang-${hang.length}`);
    const processor = './hanging-processor.mjs';
    const hangs = startWorker({ redis: redis.url, store, processor, limitMs: 8_000, env: { HANG: hang } });
    await untilSaid(hangs, 'waiting for batches');
    const building = buildOnQueue(FEW_SEEDS, store, 60);
    await untilSaid(hangs, 'no progress for 8 seconds');
    expect(summaryOf(await building).contentHash).toBe(alone.contentHash);
    const batch = readFileSync(join(store, 'hung'), 'utf8');
    expect(hangs.said()).toContain(`${batch}: failed: Unexpected exit code: null signal: SIGKILL`);
    expect(await stopWorker(hangs)).toBe(0);
  },
);

test.runIf(onRedis)('a worker whose process does not begin gives up, and another has its batch', async () => {
  const store = makeStore('stuck');
  const stuck = startWorker({
    redis: redis.url,
    store,
    processor: './stuck-processor.mjs',
    limitMs: 1_000,
  });
  const building = buildOnQueue(FEW_SEEDS, store, 60);
  await untilSaid(stuck, 'found a process that does not begin');
  const other = startWorker({ redis: redis.url, store });
  expect(summaryOf(await building).contentHash).toBe(alone.contentHash);
  expect(await stopWorker(other)).toBe(0);
});

test.runIf(onRedis)('a job that is delivered again when it is done leaves its answer as it is', async () => {
  const store = makeStore('again');
  const worker = startWorker({ redis: redis.url, store });
  expect(summaryOf(await buildOnQueue(FEW_SEEDS, store, 60)).contentHash).toBe(alone.contentHash);
  const answers = answersIn(store);
  const [batch] = begunBy(worker, store);
  await redis.deliver(batch!);
  await untilSaid(worker, `${batch}: 0 records`);
  expect(answersIn(store)).toEqual(answers);
  expect(await stopWorker(worker)).toBe(0);
});

test.runIf(onNetworks)('workers on networks of their own, one of which is cut off', async () => {
  const store = makeStore('networks');
  const [near, far] = [makeNetwork(1), makeNetwork(2)];
  const urls = await redis.listenOn([near.host, far.host]);
  const workers = [near, far].map(({ within }, i) => startWorker({ redis: urls[i]!, store, within }));
  await Promise.all(workers.map((worker) => untilSaid(worker, 'waiting for batches')));
  const building = buildOnQueue(FEW_SEEDS, store, 8);
  await Promise.all(workers.map((worker) => untilBusy(worker, store)));
  near.cut();
  expect(summaryOf(await building).contentHash).toBe(alone.contentHash);
  expect(await stopWorker(workers[1]!)).toBe(0);
  workers[0]!.process.kill('SIGKILL');
});

test.runIf(onRedis)('a worker of another version leaves the jobs to others and says so', async () => {
  const store = makeStore('versions');
  const building = buildOnQueue(FEW_SEEDS, store, 60);
  const other = startWorker({ redis: redis.url, store, version: '0' });
  await untilSaid(other, 'left for others');
  expect(other.said()).toMatch(
    /refused: \d+ batches wait for extractor \d+, this worker has 0; left for others/,
  );
  const own = startCommand({ redis: redis.url, store });
  expect(summaryOf(await building).contentHash).toBe(alone.contentHash);
  expect([await stopWorker(other), await stopWorker(own, 'SIGINT')]).toEqual([0, 0]);
  expect(own.said()).toMatch(/waiting for batches for extractor \d+\n.* records\n.* records\nstopping/s);
});

test.runIf(onRedis)('jobs that Redis forgot are sent again', async () => {
  const store = makeStore('forgotten');
  const building = buildOnQueue(FEW_SEEDS, store, 60);
  const other = startWorker({ redis: redis.url, store, version: '0' });
  await untilSaid(other, 'left for others');
  await redis.forget();
  const own = startWorker({ redis: redis.url, store });
  expect(summaryOf(await building).contentHash).toBe(alone.contentHash);
  expect([await stopWorker(other), await stopWorker(own)]).toEqual([0, 0]);
});

test.runIf(onRedis)(
  'a second build of the same papers finds every answer there and needs no worker',
  async () => {
    const outcome = await buildOnQueue(FEW_SEEDS, join(folder, 'versions'), 60);
    expect(summaryOf(outcome).contentHash).toBe(alone.contentHash);
  },
);

test.runIf(onRedis)('what lies in the store is what reduce takes', async () => {
  const found = join(folder, 'versions', 'found', EXTRACTOR_VERSION);
  const tables = join(folder, 'tables');
  const reduced = summaryOf(await runProgram(['reduce', found, '--out', tables, '--json']));
  expect(reduced.papers).toBe(alone.papers);
});

describe('a paper that breaks the worker', () => {
  test.runIf(onRedis)('is set aside by name, and the others of its batch are not', async () => {
    const store = makeStore('poison');
    const input = join(store, 'papers.jsonl');
    const papers = ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      title: `Dropout for ${id}`,
      abstract: 'We use dropout.',
    }));
    const poison = { id: 'x', title: 'POISON', abstract: 'This text breaks the engine.' };
    writeFileSync(
      input,
      [...papers.slice(0, 2), poison, ...papers.slice(2)].map((each) => JSON.stringify(each)).join('\n'),
    );
    const worker = startWorker({ redis: redis.url, store, processor: './poisoned-processor.mjs' });
    const { code, stderr, ...rest } = await buildOnQueue([input], store, 5, '--attempts', '2');
    const { papers: built, diagnostics } = summaryOf({ code, stderr, ...rest });
    expect({ code, built }).toEqual({ code: 0, built: 5 });
    expect(stderr).toMatch(/set aside after 2 attempts: Unexpected exit code: 139/);
    expect(diagnostics.map(({ code: each }) => each)).toEqual(['extract-failed']);
    expect(diagnostics[0]!.found).toContain('paper x ("POISON"), set aside');
    const concepts = await runProgram(['query', 'concept', join(store, 'graph.db'), 'dropout', '--json']);
    expect(JSON.parse(concepts.stdout)).toMatchObject({ id: 'dropout', papers: 4 });
    expect(await stopWorker(worker)).toBe(0);
  });
});

test.runIf(onRedis)(
  'a worker that looks into another store fails the build in one line, and takes no paper apart',
  async () => {
    const store = makeStore('right');
    const lost = startWorker({ redis: redis.url, store: makeStore('wrong') });
    const { code, stderr } = await buildOnQueue(FEW_SEEDS, store, 300, '--attempts', '1');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^paperweave: worker: found .*wrong\/.*: found nothing there/m);
    expect(readdirSync(join(store, 'batches'))).toHaveLength(1);
    expect(await stopWorker(lost)).toBe(0);
  },
);

test('a server that is not there is said in one line', async () => {
  const store = makeStore('nobody');
  const args = ['build', ...FEW_SEEDS, '--redis', 'redis://:secret@127.0.0.1:1', '--store', store];
  const { code, stderr } = await runProgram([...args, '--out', join(store, 'graph.db')]);
  expect(code).toBe(1);
  expect(isOneLine(stderr)).toBe(true);
  expect(stderr).toContain('redis://127.0.0.1:1: found connect ECONNREFUSED');
});
