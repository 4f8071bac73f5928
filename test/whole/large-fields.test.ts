// What is far too long for a paper: fields of fifty megabytes, texts without an end. It is said, it is not held, and the records
// that follow are read.
import { expect, test } from 'vitest';
import type { SourceDocument } from '../../src/model/index.js';
import { CellLimiter } from '../../src/read/csv/limit-cells.js';
import { readPapers } from '../../src/read/index.js';
import { FIELD_LIMIT } from '../../src/read/limit-fields.js';

const MEGABYTE = 'a word "" <b>\n'.padEnd(1024 * 1024, 'and more words ');

/** `before`, fifty megabytes, `after`; never as one string. */
const huge = (name: string, before: string, part: string, after: string): SourceDocument => ({
  name,
  open: async function* () {
    yield Buffer.from(before);
    for (let i = 0; i < 50; i++) yield Buffer.from(part);
    yield Buffer.from(after);
  },
});

const plain = MEGABYTE.replace(/["<>\n]/g, ' ');

test.each<[string, SourceDocument, string]>([
  [
    'CSV',
    huge('x.csv', 'title,abstract,year\nOne,1,2001\nLong,"', MEGABYTE, '",2002\nAfter,2,2003\n'),
    'field-too-long',
  ],
  [
    'CSV without quotes',
    huge('x.csv', 'title,abstract\nOne,1\nLong,', plain, '\nAfter,2\n'),
    'field-too-long',
  ],
  [
    'RIS',
    huge('x.ris', 'TY  - JOUR\nTI  - Long\nAB  - ', plain, '\nER  - \nTY  - JOUR\nTI  - After\nER  - \n'),
    'field-too-long',
  ],
  [
    'BibTeX',
    huge('x.bib', '@misc{a, title={Long}, abstract={', plain, '}}\n@misc{b, title={After}}\n'),
    'field-too-long',
  ],
  [
    'XML',
    huge(
      'x.xml',
      '<xml><records><record><ref-type/><titles><title>Long</title></titles><abstract>',
      plain,
      '</abstract></record><record><titles><title>After</title></titles></record></records></xml>',
    ),
    'xml-syntax',
  ],
  [
    'JSON Lines',
    huge('x.jsonl', '{"title":"Long","abstract":"', plain, '"}\n{"title":"After"}\n'),
    'field-too-long',
  ],
  [
    'JSON',
    huge('x.json', '[{"title":"Long","abstract":"', plain, '"},\n{"title":"After"}]'),
    'field-too-long',
  ],
])('a field of 50 MB in %s is said, and the next record is read', async (_, document, code) => {
  const { papers, diagnostics } = await readPapers([document]);
  const titles = papers.map(({ title }) => title);
  expect(titles).toContain('After');
  expect(titles).toContain('Long');
  expect(papers.find(({ title }) => title === 'Long')?.abstract).toBe('');
  expect(diagnostics.map((each) => each.code)).toContain(code);
});

test('a cell of 50 MB is told with its line and its length; years and cells after it are its own row’s', async () => {
  const { papers, diagnostics } = await readPapers([
    huge('x.csv', 'title,abstract,year\nOne,1,2001\nLong,"', MEGABYTE, '",2002\nAfter,2,2003\n'),
  ]);
  expect(papers.map(({ title, year }) => [title, year]).sort()).toEqual([
    ['After', 2003],
    ['Long', 2002],
    ['One', 2001],
  ]);
  expect(diagnostics).toEqual([
    expect.objectContaining({ line: 3, found: `${50 * MEGABYTE.length + 3} characters in a cell; left out` }),
  ]);
});

test('a quote that is never closed, in a table too large to be read again, is said with what was lost', async () => {
  const rows = 'Another,text of a row,2001\n'.repeat(40_000);
  const { papers, diagnostics } = await readPapers([
    huge('x.csv', 'title,abstract,year\nOne,1,2001\nOpen,"', rows.repeat(2), ''),
  ]);
  expect(papers.map(({ title }) => title)).toEqual(['One']);
  expect(diagnostics).toEqual([
    expect.objectContaining({
      code: 'csv-syntax',
      line: 3,
      found: expect.stringMatching(/never closed; \d+ characters/),
    }),
  ]);
});

test.each([',', '\t'])(
  'a table without long cells passes the limiter as it came, delimited by %j',
  (delimiter) => {
    const table = ['a', '"b ""c"" d"', '"e\n"f', 'g "h" i', '', '"'].join(delimiter);
    const limiter = new CellLimiter({ delimiter, quoted: true });
    expect([...`${table}\r\n${table}`].map((char) => limiter.pass(char)).join('')).toBe(
      `${table}\r\n${table}`,
    );
    expect(limiter.cut).toEqual([]);
  },
);

test('a cell that is cut within a doubled quote is closed by one quote', () => {
  for (const length of [FIELD_LIMIT, FIELD_LIMIT + 1, FIELD_LIMIT + 2, FIELD_LIMIT + 3]) {
    const limiter = new CellLimiter({ delimiter: ',', quoted: true });
    const passed = limiter.pass(`"${'x'.repeat(length)}""""y",z\n`);
    expect(passed).toMatch(/^"x+(?:"")*(?:""y)?",z\n$/);
  }
});
