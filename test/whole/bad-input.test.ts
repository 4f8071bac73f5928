// Every bad input gets one clear line and the right exit code; the rest of a batch is built.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOneLine, runProgram, runUnprivileged, temporaryFolder } from './run-program.js';

const folder = temporaryFolder();
const out = join(folder, 'out.db');
const GOOD = {
  id: 'good',
  title: 'Catastrophic forgetting in neural networks',
  abstract: 'We study catastrophic forgetting in continual learning.',
};

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Summary {
  readonly papers: number;
  readonly records: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly document: string;
    readonly line?: number;
  }[];
}

describe('nothing to build: one line, exit 1', () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  test.each([
    ['an empty folder', empty],
    ['a missing file', join(folder, 'missing.txt')],
    ['an empty file', file('empty.txt', '')],
    [
      'a binary',
      file('picture.png', Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex')),
    ],
  ])('%s', async (_, path) => {
    const { code, stderr, stdout } = await runProgram(['build', path, '--out', out]);
    expect(stderr).toSatisfy(isOneLine);
    expect(code).toBe(1);
    expect(stdout).toBe('');
  });

  test('a folder without read permission', async () => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0);
    const { code, stderr } = await runUnprivileged(['build', locked, '--out', join(tmpdir(), 'never.db')]);
    chmodSync(locked, 0o700);
    expect(stderr).toSatisfy(isOneLine);
    expect(stderr).toContain('permission');
    expect(code).toBe(1);
  });
});

describe('wrong usage: exit 2', () => {
  test.each([
    ['no output', ['build', folder]],
    ['a mistyped command', ['biuld', folder]],
    ['an unknown option', ['build', folder, '--out', out, '--sed', '3']],
    ['a bad number', ['build', folder, '--out', out, '--seed', 'x']],
    ['an unknown export format', ['export', out, '--format', 'docx']],
  ])('%s', async (_, args) => {
    const { code, stderr } = await runProgram(args);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr.trim()).not.toBe('');
    expect(code).toBe(2);
  });

  test('a mistyped command suggests the nearest', async () => {
    expect((await runProgram(['biuld'])).stderr).toContain('build');
  });
});

describe('the rest of the batch is built', () => {
  async function buildJson(...paths: string[]): Promise<Summary> {
    const { stdout, code } = await runProgram(['build', ...paths, '--out', out, '--json']);
    expect(code).toBe(0);
    return JSON.parse(stdout) as Summary;
  }

  test('a broken third line', async () => {
    const lines = [
      JSON.stringify(GOOD),
      JSON.stringify({ ...GOOD, id: 'b', title: 'Second' }),
      '{"id": "c", "title": ',
      JSON.stringify({ ...GOOD, id: 'd', title: 'Fourth' }),
    ];
    const summary = await buildJson(file('third.jsonl', lines.join('\n')));
    expect(summary.papers).toBe(3);
    expect(summary.rejected).toBe(1);
    expect(summary.records).toBe(summary.papers + summary.duplicates + summary.rejected);
    expect(summary.diagnostics).toContainEqual(expect.objectContaining({ line: 3 }));
  });

  test('a missing file beside a good one', async () => {
    const summary = await buildJson(file('good.jsonl', JSON.stringify(GOOD)), join(folder, 'gone.jsonl'));
    expect(summary.papers).toBe(1);
    expect(summary.diagnostics.some((each) => each.document.includes('gone.jsonl'))).toBe(true);
  });

  test('invalid UTF-8 is replaced and reported', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":"u","title":"Caf'),
      Buffer.from([0xe9, 0x21]),
      Buffer.from(' overfitting","abstract":"We study overfitting."}\n'),
    ]);
    const summary = await buildJson(file('latin.jsonl', bytes));
    expect(summary.papers).toBe(1);
    expect(summary.diagnostics.map((each) => each.code).join()).toMatch(/encoding|utf/);
  });

  test('a line of 200 MB', async () => {
    const huge = file(
      'huge.jsonl',
      Buffer.concat([
        Buffer.from(`${JSON.stringify(GOOD)}\n`),
        Buffer.alloc(200 * 1024 * 1024, 'x'),
        Buffer.from(`\n${JSON.stringify({ ...GOOD, id: 'after', title: 'After the flood' })}\n`),
      ]),
    );
    const summary = await buildJson(huge);
    expect(summary.papers).toBe(2);
    expect(summary.rejected).toBe(1);
  });
});

describe('files that are no database of ours: one line, exit 1', () => {
  test.each([
    ['text', file('text.db', 'hello, this is not a database at all, but long enough to look like something')],
    ['nothing there', join(folder, 'nowhere.db')],
  ])('%s', async (_, path) => {
    const { code, stderr } = await runProgram(['query', 'stats', path]);
    expect(stderr).toSatisfy(isOneLine);
    expect(code).toBe(1);
  });
});
