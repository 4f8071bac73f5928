// JSON Lines: the contract's keys, what is kept as it is, and what is said of a line that breaks it.
import { expect, test } from 'vitest';
import { documentOf, readPapers } from '../../src/read/index.js';

const read = (...lines: readonly unknown[]) => {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return readPapers([documentOf('papers.jsonl', text)]);
};

test('every key of the contract arrives, unknown keys are kept out without a word', async () => {
  const given = {
    id: 'a1',
    title: 'On Graphs',
    abstract: 'Graphs are drawn.',
    authors: ['Jane Doe', 'Wei Zhang'],
    year: 2021,
    venue: 'GD',
    doi: '10.1000/ABC',
    url: 'https://example.org/a1',
    keywords: ['graphs', 'drawing'],
    citations: 12,
  };
  const { papers, diagnostics } = await read(given);
  const { citations: _, ...kept } = given;
  expect(papers).toEqual([{ ...kept, doi: '10.1000/abc', documents: ['papers.jsonl'] }]);
  expect(diagnostics).toEqual([]);
});

test('a broken third line is a diagnostic; the others are read', async () => {
  const { papers, counts, diagnostics } = await read(
    { title: 'First paper here', abstract: 'One.' },
    { title: 'Second paper here', abstract: 'Two.' },
    '{"title": "Third paper here", "abstract": ',
    { title: 'Fourth paper here', abstract: 'Four.' },
  );
  expect(papers.map((paper) => paper.title).sort()).toEqual([
    'First paper here',
    'Fourth paper here',
    'Second paper here',
  ]);
  expect(counts).toMatchObject({ records: 4, papers: 3, duplicates: 0, rejected: 1 });
  expect(diagnostics).toEqual([
    {
      code: 'json-syntax',
      severity: 'error',
      document: 'papers.jsonl',
      line: 3,
      found: '{"title": "Third paper here", "abstract":',
      expected: 'one JSON object',
    },
  ]);
});

test.each([
  [
    'text to the code unit, so that offsets hold',
    { title: ' A  title ', abstract: '\n Two  spaces.\u00a0' },
    { title: ' A  title ', abstract: '\n Two  spaces.\u00a0' },
  ],
  ['a number as an id', { id: 7, title: 'T one' }, { id: '7' }],
  ['an id with spaces and slashes', { id: ' x/y z', title: 'T one' }, { id: ' x/y z' }],
  [
    'authors in one string',
    { title: 'T one', authors: 'Jane Doe, Wei Zhang and Li Na' },
    { authors: ['Jane Doe', 'Wei Zhang', 'Li Na'] },
  ],
  [
    'authors, family name first',
    { title: 'T one', authors: 'Doe, Jane; Zhang, Wei' },
    { authors: ['Doe, Jane', 'Zhang, Wei'] },
  ],
  ['one author, family name first', { title: 'T one', authors: 'Doe, Jane' }, { authors: ['Doe, Jane'] }],
  ['authors as objects', { title: 'T one', authors: [{ name: 'Jane Doe' }] }, { authors: ['Jane Doe'] }],
  ['a year in a date', { title: 'T one', year: '2020-03-01' }, { year: 2020 }],
  [
    'keywords in one string',
    { title: 'T one', keywords: 'graphs, layout' },
    { keywords: ['graphs', 'layout'] },
  ],
  [
    'a lone surrogate, made storable at the same length',
    { title: 'T \ud800 one' },
    { title: 'T \ufffd one' },
  ],
  [
    'null as absent',
    { title: 'T one', abstract: null, year: null, authors: null },
    { abstract: '', authors: [] },
  ],
])('kept: %s', async (_, given, kept) => {
  const { papers, diagnostics } = await read(given);
  expect(papers[0]).toMatchObject(kept);
  expect(diagnostics).toEqual([]);
});

test.each([
  ['abstract', 12, 'a string'],
  ['authors', [1, 2], 'an array of strings, or one string'],
  ['year', 'soon', 'a year such as 2024'],
  ['year', 20.5, 'a year such as 2024'],
  ['year', 99999, 'a year such as 2024'],
  ['doi', { a: 1 }, 'a string'],
  ['keywords', true, 'an array of strings, or one string'],
])('a wrong %s is left out and said, the paper stays', async (key, value, expected) => {
  const { papers, counts, diagnostics } = await read({ title: 'T one', [key]: value });
  expect(papers).toHaveLength(1);
  expect(counts.rejected).toBe(0);
  expect(diagnostics).toEqual([
    expect.objectContaining({
      code: 'field-type',
      severity: 'warning',
      line: 1,
      expected,
      found: expect.stringContaining(`"${key}"`),
    }),
  ]);
});

test.each([
  ['no title', { abstract: 'Alone.' }, 'title-missing'],
  ['an empty title', { title: '  ', abstract: 'Alone.' }, 'title-missing'],
  ['a title that is no text', { title: 5 }, 'title-missing'],
  ['an array', '[1, 2]', 'json-shape'],
  ['a number', '17', 'json-shape'],
  ['no JSON', 'hello', 'json-syntax'],
])('rejected: %s', async (_, line, code) => {
  const { counts, diagnostics } = await read({ title: 'Good one' }, line);
  expect(counts).toMatchObject({ records: 2, papers: 1, rejected: 1 });
  expect(diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([
    expect.objectContaining({ code, line: 2 }),
  ]);
});

test('blank lines, CRLF, a byte order mark and a missing last line end are nothing', async () => {
  const text = '\uFEFF{"title":"A one"}\r\n\r\n{"title":"B two"}\r\n  \r\n{"title":"C three"}';
  const { counts, diagnostics } = await readPapers([documentOf('x', text)]);
  expect(counts).toMatchObject({ records: 3, papers: 3 });
  expect(diagnostics).toEqual([]);
});

test('records keep the input order, papers are sorted', async () => {
  const { papers, inputOrder } = await read({ id: 'z', title: 'Last one' }, { id: 'a', title: 'First one' });
  expect(papers.map((paper) => paper.id)).toEqual(['a', 'z']);
  expect(inputOrder.map((at) => papers[at]!.id)).toEqual(['z', 'a']);
});
