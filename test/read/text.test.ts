// From bytes to lines: encodings, compression, damage and size, as documents in the wild have them.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../src/model/index.js';
import { documentOf, readPapers } from '../../src/read/index.js';
import { gunzip } from '../../src/read/text/gunzip.js';
import { splitLines } from '../../src/read/text/split-lines.js';

const LINE = JSON.stringify({ title: 'Étude of Graphs', abstract: 'Naïve 𝔊raphs — drawn.' });
const TEXT = `${LINE}\n`;

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** A document that comes in pieces of so many bytes. */
const pieces = (name: string, bytes: Uint8Array, size: number): SourceDocument => ({
  name,
  open: async function* () {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
  },
});

const failing = (error: Error): SourceDocument => ({
  name: 'failing.jsonl',
  open: async function* () {
    yield Buffer.from(TEXT);
    throw error;
  },
});

describe.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16LE with a byte order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['UTF-16BE with a byte order mark', utf16be(`\uFEFF${TEXT}`)],
  ['UTF-16LE without one', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16BE without one', utf16be(TEXT)],
  ['gzip', gzipSync(TEXT)],
  ['gzip of UTF-16', gzipSync(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))],
  ['two gzip members', Buffer.concat([gzipSync(TEXT), gzipSync('{"title":"Second"}\n')])],
])('%s', (_, bytes) => {
  test.each([1, 3, 1024])('is read whole in pieces of %i bytes', async (size) => {
    const { papers, diagnostics } = await readPapers([pieces('x', bytes, size)]);
    expect(diagnostics).toEqual([]);
    expect(papers.find((paper) => paper.title.startsWith('É'))).toMatchObject(JSON.parse(LINE) as object);
  });
});

test('invalid UTF-8 is replaced and reported once, with count and first line', async () => {
  const bytes = Buffer.concat([
    Buffer.from(`${TEXT}{"title":"Caf`),
    Buffer.from([0xe9]),
    Buffer.from(' One"}\n{"title":"Two '),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('"}\n'),
  ]);
  for (const size of [1, 7, 1024]) {
    const { papers, diagnostics } = await readPapers([pieces('latin.jsonl', bytes, size)]);
    expect(papers.map((paper) => paper.title)).toContain('Caf\uFFFD One');
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'encoding-invalid',
        severity: 'warning',
        document: 'latin.jsonl',
        line: 2,
        found: expect.stringMatching(/^3 characters/),
      }),
    ]);
  }
});

test('replacement characters that the source holds itself are no damage', async () => {
  const bytes = Buffer.from('{"title":"A \uFFFD and \uFFFD\uFFFD"}\n');
  for (const size of [1, 2, 1024]) {
    const { diagnostics } = await readPapers([pieces('x', bytes, size)]);
    expect(diagnostics).toEqual([]);
  }
});

test.each<[string, Uint8Array, string]>([
  ['a PDF', Buffer.from('%PDF-1.7\n...'), 'a PDF file'],
  ['a ZIP', Buffer.from('PK\x03\x04....'), 'a ZIP archive'],
  ['a database', Buffer.from('SQLite format 3\0...'), 'an SQLite database'],
  [
    'a tar archive',
    Buffer.concat([Buffer.from('papers/a.ris'.padEnd(257, '\0')), Buffer.from('ustar\x0000')]),
    'a tar archive',
  ],
  ['a zipped tar archive', gzipSync(Buffer.from(`${'a.ris'.padEnd(257, '\0')}ustar\x0000`)), 'a tar archive'],
  ['random bytes', Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7919) % 256)), 'a binary file'],
  ['zipped zeros', gzipSync(Buffer.alloc(100_000)), 'a binary file'],
])('%s is called by its name, and the other documents are read', async (_, bytes, found) => {
  const { counts, diagnostics } = await readPapers([documentOf('odd', bytes), documentOf('good', TEXT)]);
  expect(counts).toMatchObject({ documents: 2, papers: 1, rejected: 0 });
  expect(diagnostics).toEqual([
    expect.objectContaining({
      code: 'document-binary',
      severity: 'error',
      document: 'odd',
      found: expect.stringContaining(found),
    }),
  ]);
});

test.each<[string, string]>([
  ['nothing', ''],
  ['a byte order mark', '\uFEFF'],
  ['blank lines', '\n \r\n\t\n'],
])('a document of %s is empty', async (_, text) => {
  const { counts, diagnostics } = await readPapers([documentOf('void', text)]);
  expect(counts).toMatchObject({ documents: 1, records: 0 });
  expect(diagnostics).toEqual([expect.objectContaining({ code: 'document-empty', severity: 'warning' })]);
});

test('text of no known format is said, not guessed', async () => {
  const { diagnostics } = await readPapers([documentOf('notes', 'milk\neggs\nbread\n')]);
  expect(diagnostics).toEqual([expect.objectContaining({ code: 'format-unknown', severity: 'error' })]);
});

test.each<[string, Error, string]>([
  ['permission denied', Object.assign(new Error('EACCES: x'), { code: 'EACCES' }), 'document-forbidden'],
  ['a file that has gone', Object.assign(new Error('ENOENT: x'), { code: 'ENOENT' }), 'document-missing'],
  [
    'a failing disk',
    Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' }),
    'document-unreadable',
  ],
])('%s ends that document only', async (_, error, code) => {
  const { papers, diagnostics } = await readPapers([failing(error), documentOf('good', '{"title":"Good"}')]);
  expect(papers.map((paper) => paper.title)).toContain('Good');
  expect(diagnostics).toEqual([
    expect.objectContaining({ code, severity: 'error', document: 'failing.jsonl' }),
  ]);
});

test('an error of our own is no diagnostic', async () => {
  await expect(readPapers([failing(new TypeError('bug'))])).rejects.toThrow('bug');
});

test('what was read before a gzip stream ends too early is kept', async () => {
  const lines = Array.from({ length: 5000 }, (_, i) =>
    JSON.stringify({ title: `Paper ${i} of ${(i * 7919) % 10007}` }),
  );
  const bytes = gzipSync(lines.join('\n'));
  const { counts, diagnostics } = await readPapers([
    documentOf('cut.jsonl.gz', bytes.subarray(0, bytes.length - 3000)),
  ]);
  expect(counts.papers).toBeGreaterThan(100);
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain('gzip-truncated');
});

test.each([
  ['LF', 'a\nb\n\nc'],
  ['CRLF', 'a\r\nb\r\n\r\nc\r\n'],
  ['CR', 'a\rb\r\rc\r'],
])('lines end with %s, in pieces of any size', async (_, text) => {
  for (const size of [1, 2, 3, 100]) {
    const chunks = async function* () {
      for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
    };
    const lines = [];
    for await (const line of splitLines(chunks())) lines.push(line);
    expect(lines).toEqual(['a', 'b', '', 'c'].map((content, i) => ({ number: i + 1, text: content })));
  }
});

test('a line past the limit is reported by its length, held nowhere, and the next line is read', async () => {
  const long: SourceDocument = {
    name: 'long.jsonl',
    open: async function* () {
      yield Buffer.from(`${TEXT}{"title":"`);
      for (let i = 0; i < 200; i++) yield Buffer.alloc(1024, 'x');
      yield Buffer.from('"}\n{"title":"After"}\n');
    },
  };
  const { counts, papers, diagnostics } = await readPapers([long], { lineLimit: 64 * 1024 });
  expect(counts).toMatchObject({ records: 3, papers: 2, rejected: 1 });
  expect(papers.map((paper) => paper.title)).toContain('After');
  expect(diagnostics).toEqual([
    expect.objectContaining({
      code: 'line-too-long',
      line: 2,
      found: `a line of ${200 * 1024 + 12} characters`,
    }),
  ]);
});

test('diagnostics of one kind are cut at a hundred and the rest counted; rejected records are all counted', async () => {
  const { counts, diagnostics } = await readPapers([
    documentOf('bad.jsonl', `${TEXT}${'{broken\n'.repeat(500)}`),
  ]);
  expect(counts).toMatchObject({ records: 501, papers: 1, rejected: 500 });
  expect(diagnostics).toHaveLength(101);
  expect(diagnostics.at(-1)?.found).toBe('400 more of the same kind');
});

test('a field of millions of characters is left out and said; the paper and the others stay', async () => {
  const long = 'word '.repeat(250_000);
  const documents = [
    documentOf('a.jsonl', `${JSON.stringify({ title: 'Long one', abstract: long })}\n{"title":"After one"}`),
    documentOf(
      'b.ris',
      `TY  - JOUR\nTI  - Long two\nAB  - ${long}\nER  - \nTY  - JOUR\nTI  - After two\nER  - \n`,
    ),
    documentOf(
      'c.bib',
      `@article{a, title={Long three}, abstract={${long}}}\n@article{b, title={After three}}`,
    ),
    documentOf('d.csv', `title,abstract\nLong four,"${long}"\nAfter four,x\n`),
  ];
  const { papers, diagnostics } = await readPapers(documents);
  expect(papers).toHaveLength(8);
  expect(papers.filter((paper) => paper.title.startsWith('Long')).map((paper) => paper.abstract)).toEqual([
    '',
    '',
    '',
    '',
  ]);
  expect(diagnostics.map((diagnostic) => [diagnostic.document, diagnostic.code])).toEqual(
    documents.map(({ name }) => [name, 'field-too-long']),
  );
});

test('entities that an XML document defines are neither expanded nor fetched', async () => {
  const bomb = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
  const xml = `<?xml version="1.0"?><!DOCTYPE xml [<!ENTITY e0 "boom">${bomb}<!ENTITY file SYSTEM "file:///etc/hostname">]>
    <xml><records><record><ref-type/><titles><title>Bomb &e9; one</title></titles><abstract>See &file; here</abstract></record>
    <record><titles><title>Good &amp; well</title></titles></record></records></xml>`;
  const { papers, diagnostics } = await readPapers([documentOf('bomb.xml', xml)]);
  expect(papers.map((paper) => paper.title).sort()).toEqual(['Bomb &e9; one', 'Good & well']);
  expect(papers.map((paper) => paper.abstract).join()).toContain('See &file; here');
  expect(diagnostics).toEqual([
    expect.objectContaining({ code: 'xml-syntax', found: expect.stringContaining('undefined entity') }),
  ]);
});

test('XML that declares Latin-1 is read as it says', async () => {
  const xml = Buffer.from(
    '<?xml version="1.0" encoding="ISO-8859-1"?><xml><records><record><ref-type/><titles><title>Caf\u00e9</title></titles></record></records></xml>',
    'latin1',
  );
  const { papers, diagnostics } = await readPapers([documentOf('x.xml', xml)]);
  expect(papers.map((paper) => paper.title)).toEqual(['Caf\u00e9']);
  expect(diagnostics).toEqual([]);
});

test('a table of ten thousand columns is a table', async () => {
  const rest = Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',');
  const { papers } = await readPapers([
    documentOf('wide.csv', `${rest},title,abstract\n${rest},Wide one,About.\n`),
  ]);
  expect(papers).toEqual([expect.objectContaining({ title: 'Wide one', abstract: 'About.' })]);
});

test('a gzip stream that grows beyond measure is given up, one that is only large is not', async () => {
  const zeros = gzipSync(Buffer.alloc(4 * 1024 * 1024));
  const unpack = async (ratio: number) => {
    let size = 0;
    for await (const chunk of gunzip(documentOf('x', zeros).open(), { bytes: 1024 * 1024, ratio }))
      size += chunk.length;
    return size;
  };
  await expect(unpack(300)).rejects.toMatchObject({ code: 'GZIP_BOMB' });
  expect(await unpack(10_000)).toBe(4 * 1024 * 1024);
  const { diagnostics } = await readPapers([failing(Object.assign(new Error('x'), { code: 'GZIP_BOMB' }))]);
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['gzip-bomb']);
});

test('columns may be named by the user', async () => {
  const table = 'Heading;Words;Title\nSparse Reefs;Reefs are sparse.;Dr\n';
  const { papers } = await readPapers([documentOf('x.csv', table)], {
    columns: { title: 'heading', abstract: 'WORDS' },
  });
  expect(papers).toEqual([expect.objectContaining({ title: 'Sparse Reefs', abstract: 'Reefs are sparse.' })]);
});

test('a table whose first old letter comes late is read as what it is, in pieces of any size', async () => {
  const rows = Array.from({ length: 4000 }, (_, i) => `Plain title number ${i},Plain words.\n`).join('');
  const bytes = Buffer.from(
    `title,abstract\n${rows}Caf\u00e9 one,Na\u00efve.\nD\u00e9j\u00e0 two,\u00c9tude.\n`,
    'latin1',
  );
  for (const size of [1000, 1024, 65_536, bytes.indexOf(0xe9) + 1]) {
    const { papers, diagnostics } = await readPapers([pieces('x.csv', bytes, size)]);
    expect(papers.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Caf\u00e9 one', 'D\u00e9j\u00e0 two']),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['encoding-guessed']);
  }
});

test('a table of UTF-8 with one bad byte stays UTF-8, and the byte is said', async () => {
  const bytes = Buffer.concat([
    Buffer.from(`title,abstract\nCaf\u00e9,x\n${'Plain,words\n'.repeat(9000)}`),
    Buffer.from('Bad ', 'latin1'),
    Buffer.from([0xe9]),
    Buffer.from(' byte,x\n'),
  ]);
  const { papers, diagnostics } = await readPapers([pieces('x.csv', bytes, 1024)]);
  expect(papers.map(({ title }) => title)).toEqual(expect.arrayContaining(['Caf\u00e9', 'Bad \uFFFD byte']));
  expect(diagnostics.map(({ code }) => code)).toEqual(['encoding-invalid']);
});
