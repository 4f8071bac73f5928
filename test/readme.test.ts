// The README is a promise: what its tables list exists, what exists is listed, and its example runs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, FOLDER_FORMATS } from '../src/export/index.js';
import { QUERIES } from '../src/query/index.js';
import { FORMATS } from '../src/read/index.js';
import { ROOT } from './architecture/imports.js';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** First cells of the table under a heading, code marks removed. */
function rowsUnder(heading: string): string[] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]!);
}

describe('the tables of the README', () => {
  test.each([
    ['What it reads', FORMATS.map((format) => format.id)],
    ['What it answers', QUERIES.map((query) => query.id)],
    ['What it writes', [...EXPORT_FORMATS, ...FOLDER_FORMATS].map((format) => format.id)],
  ])('%s', (heading, ids) => {
    expect(rowsUnder(heading).sort()).toEqual([...ids].sort());
  });

  test('every dependency is given a reason', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const section = readme.split('\n## Dependencies\n')[1]!;
    expect(Object.keys(manifest.dependencies).filter((name) => !section.includes(name))).toEqual([]);
  });
});
