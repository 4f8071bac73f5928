// The map as a filter, as docs/scaling.md has it: shards by any hands, in any order, give the graph of one process.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { haveSlurm, startSlurm } from './cluster/slurm.js';
import { haveProgram } from './programs.js';
import { FEW_SEEDS, isOneLine, PROGRAM, ROOT, runProgram, temporaryFolder } from './run-program.js';

const withParallel = haveProgram('parallel', 'parallel');
const withSlurm = haveSlurm();
const run = promisify(execFile);
const folder = temporaryFolder();
const shards = join(folder, 'shards');
const WEAVE = `${process.execPath} ${PROGRAM}`;

async function contentHash(args: readonly string[]): Promise<string> {
  const { stdout } = await runProgram(['build', ...args, '--out', join(folder, 'graph.db'), '--json']);
  return (JSON.parse(stdout) as { readonly contentHash: string }).contentHash;
}

let alone: string;
beforeAll(async () => {
  alone = await contentHash(FEW_SEEDS);
});

describe('GNU parallel', () => {
  test.runIf(withParallel)('shares of a folder, one a process, are the graph of one process', async () => {
    const script = `mkdir -p ${shards} && seq 4 | parallel -j2 '${WEAVE} extract ${FEW_SEEDS.join(' ')} --form shard --shard {}/4 > ${shards}/{}.jsonl'`;
    await run('sh', ['-c', script]);
    expect(readdirSync(shards)).toEqual(['1.jsonl', '2.jsonl', '3.jsonl', '4.jsonl']);
    expect(await contentHash(['--from-shards', shards])).toBe(alone);
  });

  test.runIf(withParallel)(
    'one file a process, renamed when it is whole, is the graph of one process',
    async () => {
      const place = join(folder, 'files');
      const script = `mkdir -p ${place} && parallel -j2 --halt now,fail=1 '${WEAVE} extract {} --form shard > ${place}/{#}.part && mv ${place}/{#}.part ${place}/{#}.jsonl' ::: ${FEW_SEEDS.join(' ')}`;
      await run('sh', ['-c', script]);
      expect(readdirSync(place)).toEqual(['1.jsonl', '2.jsonl']);
      expect(await contentHash(['--from-shards', place])).toBe(alone);
    },
  );

  test.runIf(withParallel)('gzipped shares: one that fails is none, and parallel says so', async () => {
    const place = join(folder, 'gzipped');
    const script = (papers: string) =>
      `mkdir -p ${place} && export PARALLEL_SHELL=/bin/bash && seq 2 | parallel -j2 --halt now,fail=1 'set -o pipefail; ${WEAVE} extract ${papers} --form shard --shard {}/2 | gzip > ${place}/{}.part && mv ${place}/{}.part ${place}/{}.jsonl.gz'`;
    await expect(run('sh', ['-c', script(`${FEW_SEEDS.join(' ')} --lexicon none.csv`)])).rejects.toThrow();
    expect(readdirSync(place).filter((name) => name.endsWith('.gz'))).toEqual([]);
    await run('sh', ['-c', script(FEW_SEEDS.join(' '))]);
    expect(await contentHash(['--from-shards', place])).toBe(alone);
  });

  test.runIf(withParallel)('a pipe cut into blocks prints what one process prints', async () => {
    const papers = join(folder, 'papers.jsonl');
    const { stdout } = await runProgram(['export', join(folder, 'graph.db'), '--format', 'papers-jsonl']);
    writeFileSync(papers, stdout.split('\n').slice(0, 60).join('\n').concat('\n'));
    const whole = await runProgram(['extract', papers, '--stream']);
    const pipe = `< ${papers} parallel -j2 --pipe --keep-order --block 60k '${WEAVE} extract --stream'`;
    const cut = await run('sh', ['-c', pipe], { maxBuffer: 2 ** 28 });
    expect(whole.stdout.split('\n')).toHaveLength(61);
    expect(cut.stdout).toBe(whole.stdout);
  });
});

describe('Slurm', () => {
  test.runIf(withSlurm)('a job array, one share a task, is the graph of one process', async () => {
    const place = join(folder, 'slurm');
    const parts = join(place, 'shards');
    mkdirSync(parts, { recursive: true });
    const slurm = await startSlurm(place);
    const task = '$SLURM_ARRAY_TASK_ID';
    const wrap = `${WEAVE} extract ${FEW_SEEDS.join(' ')} --form shard --shard ${task}/4 > ${parts}/${task}.jsonl`;
    const args = ['--array=1-4', `--output=${place}/%a.log`, `--chdir=${ROOT}`, `--wrap=${wrap}`];
    try {
      await run('sbatch', args, { env: slurm.env });
      while ((await run('squeue', ['--noheader'], { env: slurm.env })).stdout !== '') await setTimeout(300);
    } finally {
      slurm.stop();
    }
    expect(readdirSync(parts)).toEqual(['1.jsonl', '2.jsonl', '3.jsonl', '4.jsonl']);
    expect(await contentHash(['--from-shards', parts])).toBe(alone);
  });
});

describe('shards', () => {
  beforeAll(async () => {
    if (existsSync(shards)) return;
    mkdirSync(shards);
    for (const share of [1, 2, 3, 4]) {
      const args = ['extract', ...FEW_SEEDS, '--form', 'shard', '--shard', `${share}/4`];
      writeFileSync(join(shards, `${share}.jsonl`), (await runProgram(args)).stdout);
    }
  });

  test('may be gzipped, delivered twice and mixed with others', async () => {
    const mixed = join(folder, 'mixed.jsonl.gz');
    const lines = ['1', '3'].flatMap((name) =>
      readFileSync(join(shards, `${name}.jsonl`), 'utf8').split('\n'),
    );
    writeFileSync(mixed, gzipSync(lines.reverse().join('\n')));
    expect(await contentHash(['--from-shards', mixed, shards])).toBe(alone);
  });

  test('of another lowest score are refused', async () => {
    const out = join(folder, 'refused.db');
    const { code, stderr } = await runProgram([
      'build',
      '--from-shards',
      shards,
      '--min-score',
      '0.5',
      '--out',
      out,
    ]);
    expect(code).toBe(1);
    expect(isOneLine(stderr)).toBe(true);
    expect(stderr).toMatch(
      /1\.jsonl:\d+: found what extractor \d+ found, expected extractor \d+-[0-9a-f]{12}/,
    );
  });
});

describe('a stream', () => {
  const input = [
    '{"id": "a", "title": "On dropout"}',
    'no JSON',
    '{"id": "b"}',
    '{"id": "c", "title": "On GANs"}',
  ].join('\n');

  test('tells each bad line on standard error, goes on, and ends with 0', async () => {
    const { code, stdout, stderr } = await runProgram(['extract', '--stream'], { input });
    expect(code).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['a', 'c']);
    expect(stderr).toMatch(/error: -:2: found no JSON.*\nerror: -:3: found a record without a title/);
  });

  test('ends with 1 under --strict, once all is done', async () => {
    const { code, stdout, stderr } = await runProgram(['extract', '--stream', '--strict'], { input });
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/input: found 2 records that could not be read, expected none/);
  });

  test('reads no more than its reader takes', async () => {
    const endless = `yes '{"title": "On dropout", "abstract": "We use dropout."}' | ${WEAVE} extract --stream | head -n 3`;
    const { stdout } = await run('sh', ['-c', endless]);
    expect(stdout.trim().split('\n')).toHaveLength(3);
  });

  test.each([
    ['a share that is none', ['--stream', '--shard', '5/4'], 'expected i/n'],
    [
      'a share of names joined over the whole input',
      ['--shard', '1/4'],
      '--shard: found names joined over the whole input',
    ],
  ])('%s is wrong usage', async (_, args, words) => {
    const { code, stderr } = await runProgram(['extract', ...FEW_SEEDS, ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});
