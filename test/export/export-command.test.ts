// `paperweave export`: the options of each format as flags, folders put in place whole or not at all.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { runProgram } from '../../src/cli/program.js';
import { exportGraph, writeFolder } from '../../src/export/index.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { type OpenedStore, storeOf } from './nasty-store.js';
import { whole } from './whole.js';

let opened: OpenedStore;
let folder: string;

beforeAll(() => {
  opened = storeOf(makeKnowledge());
  folder = mkdtempSync(join(tmpdir(), 'paperweave-command-'));
});

afterEach(() => vi.restoreAllMocks());

afterAll(() => {
  opened.end();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    said += String(chunk);
    return true;
  });
  const code = await runProgram(['export', opened.path, ...args]);
  return { code, said };
}

describe('the options of a format', () => {
  test.each<[string, string[], string, Record<string, unknown>]>([
    ['a choice', ['--view', 'concepts'], 'gexf', { view: 'concepts' }],
    ['two words', ['--min-weight', '2'], 'csv-edges', { minWeight: 2 }],
    [
      'a concept and its depth',
      ['--concept', 'ImageNet', '--depth', '1'],
      'graphml',
      { concept: 'ImageNet', depth: 1 },
    ],
    [
      'type and community',
      ['--type', 'method', '--community', '1'],
      'pajek',
      { type: 'method', community: 1 },
    ],
    ['a switch', ['--relations'], 'gexf', { relations: true }],
    ['another turned off', ['--timeline', 'false'], 'gexf', { timeline: false }],
    ['a switch turned off', ['--mentions', 'false'], 'turtle', { mentions: false }],
    ['years', ['--from', '2020'], 'bibtex', { from: 2020 }],
    [
      'by name, as before',
      ['--option', 'view=papers', '--option', 'version=1.2'],
      'gexf',
      { view: 'papers', version: '1.2' },
    ],
  ])('as flags: %s', async (_, flags, format, values) => {
    const file = at('out.txt');
    expect(await run('--format', format, ...flags, '--out', file)).toEqual({
      code: 0,
      said: `Wrote ${file}.\n`,
    });
    const written = readFileSync(file, 'utf8');
    expect(written).toBe(whole(exportGraph(opened, format, values)));
    expect(written).not.toBe(whole(exportGraph(opened, format)));
  });

  test.each([
    ['one of another format', 'bibtex', ['--base', 'urn:x:'], /base.*view, type.*from, to/],
    [
      'one that there is not',
      'gexf',
      ['--min-wait', '2'],
      /--min-wait[\s\S]*--view, --type.*--option version=…/,
    ],
    ['a value that does not fit', 'gexf', ['--view', 'all'], /full, concepts, papers/],
    ['a folder without a place', 'parquet', [], /--out.*parquet/],
    ['one file of what is a folder only', 'parquet', ['--single-file'], /site/],
  ])('are refused with what would do: %s', async (_, format, flags, complaint) => {
    const { code, said } = await run('--format', format, ...flags);
    expect(code).toBe(2);
    expect(said).toMatch(complaint);
  });
});

describe('a folder', () => {
  test('is written, and written again over an earlier export', async () => {
    for (let time = 0; time < 2; time++)
      expect((await run('--format', 'parquet', '--out', at('tables'))).code).toBe(0);
    expect(readdirSync(at('tables')).sort()).toEqual([
      'edges.parquet',
      'evidence.parquet',
      'mentions.parquet',
      'nodes.parquet',
    ]);
  });

  test('never takes the place of what it did not write', async () => {
    mkdirSync(at('mine'));
    writeFileSync(at('mine/thesis.txt'), 'years of work');
    const { code, said } = await run('--format', 'neo4j-csv', '--out', at('mine'));
    expect(code).toBe(1);
    expect(said).toMatch(/thesis\.txt/);
    expect(readFileSync(at('mine/thesis.txt'), 'utf8')).toBe('years of work');
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test('leaves what was there when it fails on the way', async () => {
    await writeFolder(at('old'), [{ path: 'a.txt', chunks: ['old'] }]);
    function* failing(): Iterable<string> {
      yield 'new';
      throw new Error('on the way');
    }
    await expect(writeFolder(at('old'), [{ path: 'a.txt', chunks: failing() }])).rejects.toThrow(
      'on the way',
    );
    expect(readFileSync(at('old/a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test('a site is one file where that is asked for', async () => {
    expect((await run('--format', 'site', '--single-file', '--out', at('page.html'))).code).toBe(0);
    const page = readFileSync(at('page.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toMatch(/content-security-policy/);
    expect(page).not.toMatch(/<(?:script|link)[^>]*\s(?:src|href)="(?!data:)/);
  });

  test('a site has its page, program and data', async () => {
    expect((await run('--format', 'site', '--no-such', '--out', at('site'))).code).toBe(2);
    expect(existsSync(at('site'))).toBe(false);
    expect((await run('--format', 'site', '--gexf', 'false', '--out', at('site'))).code).toBe(0);
    expect(readdirSync(at('site')).sort()).toEqual(['assets', 'data', 'favicon.svg', 'index.html']);
    expect(readdirSync(at('site/data'))).toContain('map.json.gz');
  });
});
