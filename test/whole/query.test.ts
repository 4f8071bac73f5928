// Questions as a user types them: the built program on a small graph.
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeFixture } from '../fixtures/knowledge.js';
import { spoilNumber } from '../store/spoil.js';
import { isOneLine, runProgram, temporaryFolder } from './run-program.js';

const folder = temporaryFolder();
const graph = join(folder, 'graph.db');

beforeAll(() => {
  writeFixture(graph);
});

const query = (name: string, ...rest: readonly string[]) => runProgram(['query', name, graph, ...rest]);

describe('two names', () => {
  test.each([
    [['EWC', 'elastic weight consolidation'], /are one concept, elastic weight consolidation[\s\S]*acronym/],
    [['elastic weight consolidation', 'EWC'], /are one concept, elastic weight consolidation[\s\S]*acronym/],
    [
      ['EWC', 'RAG'],
      /^different concepts: "EWC" is elastic weight consolidation .*"RAG" is retrieval-augmented/,
    ],
  ])('%j', async (names, said) => {
    const { code, stdout } = await query('why-same', ...names);
    expect(code).toBe(0);
    expect(stdout).toMatch(said);
  });
});

test('neighbours two steps away are told with their way', async () => {
  const { code, stdout } = await query('neighbors', 'ImageNet', '--depth', '2', '--json');
  expect(code).toBe(0);
  const { neighbors, steps } = JSON.parse(stdout) as {
    neighbors: { depth: number; via: string }[];
    steps: number[];
  };
  expect(steps).toHaveLength(2);
  expect(neighbors.filter(({ depth }) => depth === 2).every(({ via }) => via !== 'imagenet')).toBe(true);
});

describe('a text is placed', () => {
  const TEXT = 'Forgetting on ImageNet\n\nWe study catastrophic forgetting and hallucination on ImageNet.';

  test('from standard input and from a file alike', async () => {
    const file = join(folder, 'abstract.txt');
    writeFileSync(file, TEXT);
    const piped = await runProgram(['query', 'place', graph, '-'], { input: TEXT });
    const read = await query('place', file);
    expect(piped).toEqual(read);
    expect(read.code).toBe(0);
    expect(read.stdout).toContain('catastrophic forgetting');
    expect(read.stdout).toMatch(/pairs of known concepts are new to the corpus/);
  });

  test('a file that is not there is said in one line', async () => {
    const { code, stderr } = await query('place', join(folder, 'none.txt'));
    expect(code).toBe(1);
    expect(stderr).toContain(
      'none.txt: found nothing, expected a file with the text, or - for standard input',
    );
    expect(isOneLine(stderr)).toBe(true);
  });
});

describe('verify', () => {
  test('finds nothing in what was built', async () => {
    const { code, stdout, stderr } = await runProgram(['verify', graph]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('ok      every mention lies in its sentence and quotes a name of its concept');
    expect(stdout).not.toContain('FAILED');
  });

  test('exits with 1 and names the first flaw of a spoilt copy', async () => {
    const spoilt = join(folder, 'spoilt.db');
    copyFileSync(graph, spoilt);
    const database = new Database(spoilt);
    spoilNumber(database, {
      list: 'mentions',
      paper: 0,
      entry: 0,
      number: 'start',
      to: (start) => start + 1,
    });
    database.close();
    const { code, stdout, stderr } = await runProgram(['verify', spoilt]);
    expect(code).toBe(1);
    expect(stdout).toContain('FAILED  every mention lies in its sentence and quotes a name of its concept');
    expect(stderr).toContain(
      'mentions, content-hash failed (paper 10.1000/ewc.2017, mention 0: found "atastrophic',
    );
    expect(isOneLine(stderr)).toBe(true);
    const { sound } = JSON.parse((await runProgram(['verify', spoilt, '--json'])).stdout) as {
      sound: boolean;
    };
    expect(sound).toBe(false);
  });
});

test('grade prints what it held the graph against', async () => {
  const { code, stdout } = await runProgram(['grade', graph]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^2 papers carry 3 keywords; 3 of them occur in title or abstract\n/);
  expect(stdout).toContain('first 10 noun phrases by TF-IDF');
});

describe('wrong usage is one line and exit code 2', () => {
  test.each([
    [['neighbors', 'EWC', '--depth', '99'], 'depth: found "99", expected an integer from 1 up to 3'],
    [['neighbors', 'EWC', '--limit', '-1'], 'limit: found "-1", expected an integer from 1 up to 500'],
    [['neighbors', 'EWC', '--relation', 'cures'], 'relation: found "cures", expected one of'],
    [['neighbors', 'CL'], '"CL", which stands for 2 concepts'],
    [['gaps', '--type', 'colour'], 'type: found "colour", expected one of method'],
  ])('%j', async ([name, ...rest], said) => {
    const { code, stdout, stderr } = await query(name!, ...rest);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(isOneLine(stderr)).toBe(true);
  });

  test('a concept that is not there is exit code 1, with the nearest', async () => {
    const { code, stderr } = await query('concept', 'halucinatoin');
    expect(code).toBe(1);
    expect(stderr).toContain('did you mean hallucination?');
  });
});

test.each(['bash', 'zsh'])('completion %s prints a script', async (shell) => {
  const { code, stdout } = await runProgram(['completion', shell]);
  expect(code).toBe(0);
  expect(stdout).toContain('_paperweave()');
  expect(stdout).toContain('why-same');
});
