// What the user names becomes documents in a fixed order, and what cannot be found is said in one line.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDocuments, readPapers } from '../../src/read/index.js';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'paperweave-find-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), `{"title":"Paper in ${path}"}\n`);
  }
}

const names = async (...inputs: readonly string[]) =>
  (await findDocuments(inputs.map((input) => join(root, input)))).documents.map((document) => document.name);

test('a folder is searched through and through, in code-unit order', async () => {
  write('b.jsonl', 'a/z.jsonl', 'a/B.jsonl', 'a/b/c.jsonl', 'Z.jsonl', 'é.jsonl', '10.jsonl', '9.jsonl');
  expect(await names('.')).toEqual([
    '10.jsonl',
    '9.jsonl',
    'Z.jsonl',
    'a/B.jsonl',
    'a/b/c.jsonl',
    'a/z.jsonl',
    'b.jsonl',
    'é.jsonl',
  ]);
});

test('hidden files, README and LICENSE are passed over in a folder, and read where they are named', async () => {
  write(
    '.hidden',
    '.git/config',
    'README.md',
    'readme',
    'Readme.txt',
    'LICENSE',
    'licence.txt',
    'papers.jsonl',
    'readmeabstracts.txt',
  );
  expect(await names('.')).toEqual(['papers.jsonl', 'readmeabstracts.txt']);
  expect(await names('README.md')).toEqual(['README.md']);
});

test('inputs keep their order; a file that is named twice is one document', async () => {
  write('b.jsonl', 'a.jsonl', 'in/c.jsonl');
  expect(await names('b.jsonl', '.')).toEqual(['b.jsonl', 'a.jsonl', 'in/c.jsonl']);
  expect(await names('b.jsonl', 'b.jsonl')).toEqual(['b.jsonl']);
});

test('two documents of one name are called by the whole path', async () => {
  write('one/x.jsonl', 'two/x.jsonl', 'two/y.jsonl');
  expect(await names('one', 'two')).toEqual([
    join(root, 'one/x.jsonl'),
    join(root, 'two/x.jsonl'),
    'y.jsonl',
  ]);
});

test('links that form a circle end', async () => {
  write('in/a.jsonl');
  symlinkSync(root, join(root, 'in/loop'));
  expect(await names('.')).toEqual(['in/a.jsonl']);
});

test('a missing input is an error where nothing else was found, and a diagnostic where something was', async () => {
  write('a.jsonl');
  await expect(findDocuments([join(root, 'no.jsonl')])).rejects.toMatchObject({
    code: 'input-missing',
    message: `${join(root, 'no.jsonl')}: found nothing, expected a file, a folder or - for standard input`,
  });
  const { documents, diagnostics } = await findDocuments([join(root, 'no.jsonl'), join(root, 'a.jsonl')]);
  expect(documents).toHaveLength(1);
  expect(diagnostics).toEqual([
    expect.objectContaining({ code: 'input-missing', severity: 'error', document: join(root, 'no.jsonl') }),
  ]);
});

test('an empty folder is said', async () => {
  mkdirSync(join(root, 'empty/inner'), { recursive: true });
  write('a.jsonl');
  await expect(findDocuments([join(root, 'empty')])).rejects.toMatchObject({ code: 'folder-empty' });
  const { diagnostics } = await findDocuments([join(root, 'empty'), join(root, 'a.jsonl')]);
  expect(diagnostics).toEqual([expect.objectContaining({ code: 'folder-empty', severity: 'warning' })]);
});

test('no input at all is an error', async () => {
  await expect(findDocuments([])).rejects.toMatchObject({ code: 'input-empty' });
});

test('standard input is a document called -', async () => {
  const standardInput = (async function* () {
    yield Buffer.from('{"title":"Piped"}\n');
  })();
  const { documents } = await findDocuments(['-'], { standardInput });
  const { papers } = await readPapers(documents);
  expect(papers).toEqual([expect.objectContaining({ title: 'Piped', documents: ['-'] })]);
});

test('files can be read more than once', async () => {
  write('a.jsonl');
  const { documents } = await findDocuments([root]);
  expect(await readPapers(documents)).toEqual(await readPapers(documents));
});
