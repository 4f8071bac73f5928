// `paperweave serve` as a process: who may read, a graph that is replaced or gone meanwhile, and many requests at once.
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeFixture } from '../fixtures/knowledge.js';
import { isOneLine, runProgram, temporaryFolder } from './run-program.js';
import { serveProgram } from './serving-program.js';

const folder = temporaryFolder();
const graph = join(folder, 'graph.db');

beforeAll(() => {
  writeFixture(graph);
});

describe('a token', () => {
  test.each([
    ['as an option', ['--token', 'secret'], {}],
    ['as a variable', [], { PAPERWEAVE_TOKEN: 'secret' }],
  ])('%s is asked for', async (_, flags, env) => {
    const { url, said } = await serveProgram(graph, flags, env);
    expect((await fetch(`${url}api/stats`)).status).toBe(401);
    const headers = { authorization: 'Bearer secret' };
    expect((await fetch(`${url}api/stats`, { headers })).status).toBe(200);
    expect(said()).toContain('A token is asked for');
    expect(said()).not.toContain('secret');
  });
});

describe('other machines', () => {
  test.each([
    ['are warned of where they may read', [], /^Warning: 0\.0\.0\.0 can be reached from other machines/],
    ['are no surprise where they need a token', ['--token', 'x'], /^A token is asked for/],
  ])('%s', async (_, flags, expected) => {
    const { said } = await serveProgram(graph, ['--host', '0.0.0.0', ...flags]);
    expect(said()).toMatch(expected);
    expect(isOneLine(said())).toBe(true);
  });
});

test('pages of a named origin may read, no others', async () => {
  const { url } = await serveProgram(graph, ['--cors', 'https://a.example', '--cors', 'https://b.example']);
  const allowed = async (origin: string) =>
    (await fetch(`${url}api/stats`, { headers: { origin } })).headers.get('access-control-allow-origin');
  expect(await allowed('https://a.example')).toBe('https://a.example');
  expect(await allowed('https://b.example')).toBe('https://b.example');
  expect(await allowed('https://c.example')).toBeNull();
});

test('a graph that is replaced is served anew, one that is gone is a 503 until it is back', async () => {
  const live = join(folder, 'live.db');
  copyFileSync(graph, live);
  const { url } = await serveProgram(live);
  const stats = async () => {
    const response = await fetch(`${url}api/stats`);
    return [response.status, (await response.json()) as { papers?: number; code?: string }] as const;
  };
  expect(await stats()).toMatchObject([200, { papers: 8 }]);
  rmSync(live);
  expect(await stats()).toMatchObject([503, { code: 'database-missing' }]);
  expect((await fetch(url)).status).toBe(200);
  copyFileSync(graph, `${live}.new`);
  renameSync(`${live}.new`, live);
  expect(await stats()).toMatchObject([200, { papers: 8 }]);
});

test('two hundred requests at once are all answered', async () => {
  const { url } = await serveProgram(graph);
  const paths = [
    'api/stats',
    'api/search?q=learning',
    'api/concepts/RAG/neighbors',
    'api/export/csv-nodes',
    'api/none',
  ];
  const answers = Array.from({ length: 200 }, async (_, i) => {
    const response = await fetch(`${url}${paths[i % paths.length]}`);
    return [response.status, (await response.arrayBuffer()).byteLength > 0];
  });
  const expected = paths.map((path) => [path === 'api/none' ? 404 : 200, true]);
  expect(await Promise.all(answers)).toEqual(
    Array.from({ length: 200 }, (_, i) => expected[i % paths.length]),
  );
});

describe('wrong usage is exit code 2, with what would be right', () => {
  test.each([
    [['--cors', 'a.example'], 'expected an origin'],
    [['--cors', 'https://a.example/'], 'expected an origin'],
    [['--token', ''], 'expected a token'],
    [['--token', 'two words'], 'expected a token'],
    [['--prot', '1'], 'Did you mean --port?'],
  ])('%j', async (flags, said) => {
    const { code, stdout, stderr } = await runProgram(['serve', graph, ...flags]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});
