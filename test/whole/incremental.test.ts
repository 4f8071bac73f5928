// The seeds grown and shrunk by the program itself: the same graph as from scratch, a map that stays, a build that goes on.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { addPapers, build, removePapers, type UpdateSummary } from '../../src/build/index.js';
import type { ProgressEvent } from '../../src/lib/progress.js';
import type { Paper } from '../../src/model/index.js';
import type { GraphDiff } from '../../src/query/index.js';
import { dealOut, found, partOf, seedPapers } from '../build/corpora.js';
import { exactPart } from '../build/exact-part.js';
import { isOneLine, PROGRAM, ROOT, runProgram, temporaryFolder } from './run-program.js';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const ALL = 10_000;
let papers: readonly Paper[] = [];

function writeJsonLines(name: string, some: readonly Paper[]): string {
  const { records } = partOf(name, some);
  writeFileSync(at(name), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return at(name);
}

beforeAll(async () => {
  papers = await seedPapers(ALL);
  const base = writeJsonLines('base.jsonl', papers.slice(0, -4));
  writeJsonLines('new.jsonl', papers.slice(-4));
  await runProgram(['build', base, '--out', at('base.db')]);
});

describe('papers, concepts, edges and weights of all seeds', () => {
  test.for([11, 12])('are those of a build from scratch, dealt out by seed %i', async (seed) => {
    const parts = dealOut(papers, 4, seed);
    await build(found(...parts), { out: at(`whole-${seed}.db`) });
    const path = at(`grown-${seed}.db`);
    await build(found(...parts.slice(0, 2)), { out: path });
    const before = exactPart(path);
    const late = parts.slice(2);
    for (const part of seed % 2 === 0 ? late : late.toReversed()) await addPapers(path, found(part));
    expect(exactPart(path)).toEqual(exactPart(at(`whole-${seed}.db`)));
    await removePapers(path, { documents: late.map(({ name }) => name) });
    expect(exactPart(path)).toEqual(before);
  });
});

describe('add', () => {
  let diff: GraphDiff;
  let summary: UpdateSummary;

  beforeAll(async () => {
    const added = await runProgram(['add', at('base.db'), at('new.jsonl'), '--out', at('new.db'), '--json']);
    summary = JSON.parse(added.stdout) as UpdateSummary;
    const compared = await runProgram(['diff', at('base.db'), at('new.db'), '--json']);
    diff = JSON.parse(compared.stdout) as GraphDiff;
  });

  test('extracts what is new and says what came', () => {
    expect(summary).toMatchObject({ papersAdded: 4, papersRemoved: 0, extracted: 4, relaidOut: false });
    expect(diff.papers.born.map(({ id }) => id)).toEqual(papers.slice(-4).map(({ id }) => id));
  });

  test('moves nothing when a hundredth is added', () => {
    expect(diff.medianShift).toBeLessThan(0.02);
    expect(diff.communities.filter(({ event }) => event !== 'grown')).toEqual([]);
    expect(diff.concepts.moved).toEqual([]);
  });

  test('then remove gives the former graph, and diff finds no difference', async () => {
    const ids = papers.slice(-4).map(({ id }) => id);
    copyFileSync(at('new.db'), at('again.db'));
    const removed = await runProgram(['remove', at('again.db'), '--documents', 'new.jsonl']);
    expect(removed.code).toBe(0);
    expect(exactPart(at('again.db'))).toEqual(exactPart(at('base.db')));
    const byId = await runProgram(['remove', at('new.db'), ...ids, '--out', at('by-id.db')]);
    expect(byId.code).toBe(0);
    expect(exactPart(at('by-id.db')).concepts).toEqual(exactPart(at('base.db')).concepts);
    const { stdout } = await runProgram(['diff', at('base.db'), at('by-id.db'), '--json']);
    const same = JSON.parse(stdout) as GraphDiff;
    expect({ ...same.papers, ...same.relations, communities: same.communities }).toEqual({
      born: [],
      gone: [],
      communities: [],
    });
  });

  test('extracts with the lowest score that the graph was built with', async () => {
    const score = ['--min-score', '0.9', '--out'];
    await runProgram(['build', at('base.jsonl'), at('new.jsonl'), ...score, at('surer-whole.db')]);
    await runProgram(['build', at('base.jsonl'), ...score, at('surer.db')]);
    await runProgram(['add', at('surer.db'), at('new.jsonl')]);
    expect(exactPart(at('surer.db'))).toEqual(exactPart(at('surer-whole.db')));
  });

  test('--relayout makes the map anew and keeps the numbers of most concepts’ communities', async () => {
    const again = await runProgram([
      'add',
      at('base.db'),
      at('new.jsonl'),
      '--relayout',
      '--out',
      at('anew.db'),
    ]);
    expect(again.stderr).toContain('made anew');
    const { stdout } = await runProgram(['diff', at('base.db'), at('anew.db'), '--json']);
    const { concepts, after } = JSON.parse(stdout) as GraphDiff;
    expect(concepts.moved.length).toBeLessThan(after.concepts / 2);
  });
});

describe('what goes wrong is said in one line', () => {
  const CASES: readonly (readonly [name: string, args: readonly string[], code: number, said: RegExp])[] = [
    ['an unknown paper', ['remove', 'base.db', 'nobody'], 1, /"nobody", expected the id or the DOI/],
    ['nothing to remove', ['remove', 'base.db'], 2, /expected ids or DOIs of papers/],
    ['no database to add to', ['add', 'none.db', 'new.jsonl'], 1, /no such file/],
    ['a database of something else', ['diff', 'base.db', 'new.jsonl'], 1, /no database|another program/],
  ];

  test.for(CASES)('%s', async ([, args, code, said]) => {
    const outcome = await runProgram(args, { cwd: folder });
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(said);
    expect(isOneLine(outcome.stderr)).toBe(true);
  });
});

describe('a build that is stopped', () => {
  const many = (): readonly Paper[] =>
    Array.from({ length: 700 }, (_, i) => ({
      ...papers[i % papers.length]!,
      id: `many-${i}`,
      title: `${papers[i % papers.length]!.title} (${i})`,
    }));

  test.for(['SIGINT', 'SIGKILL'] as const)('by %s goes on from what was kept', async (signal) => {
    const input = writeJsonLines('many.jsonl', many());
    const out = at(`stopped-${signal}.db`);
    const { stderr, kept } = await buildUntil(signal, input, out);
    expect(kept).toBeGreaterThan(0);
    if (signal !== 'SIGKILL') expect(stderr).toContain('the same command goes on from there');
    expect(existsSync(out)).toBe(false);
    const { code } = await runProgram(['build', input, '--out', out]);
    expect(code).toBe(0);
    expect(existsSync(`${out}.extracting`)).toBe(false);
    const [first] = readFileSync(out).subarray(0, 6).toString().split('\0');
    expect(first).toBe('SQLite');
  });
});

test('a build that was stopped goes on to the same file', async () => {
  const many = Array.from({ length: 150 }, (_, i) => ({ ...papers[i]!, title: `${papers[i]!.title} ${i}` }));
  const out = at('thrown.db');
  const stop = ({ stage, done }: ProgressEvent): void => {
    if (stage === 'extract' && done > 0) throw new Error('stopped');
  };
  await expect(build(found(partOf('all', many)), { out, progress: stop })).rejects.toThrow('stopped');
  const totals = new Set<number | undefined>();
  const watch = ({ stage, total }: ProgressEvent): void => {
    if (stage === 'extract') totals.add(total);
  };
  await build(found(partOf('all', many)), { out, progress: watch });
  expect([...totals]).toEqual([150 - 128]);
  await build(found(partOf('all', many)), { out: at('undisturbed.db') });
  expect(readFileSync(out).equals(readFileSync(at('undisturbed.db')))).toBe(true);
});

/** Lines of findings that were kept when the signal came, after the first batch was. */
function buildUntil(
  signal: NodeJS.Signals,
  input: string,
  out: string,
): Promise<{ readonly stderr: string; readonly kept: number }> {
  const keptLines = () =>
    existsSync(`${out}.extracting`) ? readFileSync(`${out}.extracting`, 'utf8').split('\n').length - 2 : 0;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, 'build', input, '--out', out], { cwd: ROOT });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const waiting = setInterval(() => {
      if (keptLines() > 0) child.kill(signal);
    }, 10);
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(waiting);
      resolve({ stderr, kept: keptLines() });
    });
  });
}
