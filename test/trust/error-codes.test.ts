// docs/errors.md and the source name the same codes, and each says where, found, expected and what to do.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../architecture/imports.js';

const SOURCES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(ROOT, 'src', name), 'utf8'));

/** As they stand in the source: `code: 'x'`, and where a function is given the code first. */
const WRITTEN = [
  /\bcode: (?:[^\n]*\?\? )?'([a-z]+(?:-[a-z]+)+|internal)'/g,
  /\b(?:problem|refused|unknown|#tell|tell)\(\s*'([a-z]+(?:-[a-z]+)+)'/g,
];

const inSource = new Set(
  SOURCES.flatMap((source) =>
    WRITTEN.flatMap((written) => [...source.matchAll(written)].map(([, code]) => code!)),
  ),
);

const rows = readFileSync(join(ROOT, 'docs', 'errors.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

const codeOf = ([cell = '']: readonly string[]): string => cell.replaceAll('`', '');

test('every code of the source stands in the table, and no other', () => {
  expect(inSource.size).toBeGreaterThan(60);
  expect(rows.map(codeOf).sort()).toEqual([...inSource].sort());
});

test('each row says where, found, expected and what to do', () => {
  expect(rows.filter((cells) => cells.length !== 5 || cells.some((cell) => cell === ''))).toEqual([]);
});
