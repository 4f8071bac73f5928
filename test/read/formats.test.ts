// The contract of the table of formats: each knows its own fixtures and no other's, reads them with all the troubles that
// its tools put in, and survives having them cut anywhere.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { detectFormat, documentOf, FORMATS, readPapers } from '../../src/read/index.js';
import { detectEncoding } from '../../src/read/text/decode-text.js';

const folder = new URL('../fixtures/read/', import.meta.url);

interface Fixture {
  readonly format: string;
  readonly name: string;
  readonly bytes: Buffer;
}

interface Expected {
  readonly papers: readonly Readonly<Record<string, unknown>>[];
  /** Codes of the diagnostics, each once. */
  readonly codes: readonly string[];
  readonly rejected: number;
  readonly duplicates: number;
}

const fixtures: readonly Fixture[] = FORMATS.flatMap(({ id }) =>
  readdirSync(new URL(`${id}/`, folder))
    .filter((name) => !/\.(?:expected|truth)\.json$/.test(name))
    .map((name) => ({ format: id, name, bytes: readFileSync(new URL(`${id}/${name}`, folder)) })),
);

const withExpectation = fixtures.filter(({ format }) => format !== 'listing-page');

function expectedOf({ format, name }: Fixture): Expected {
  const file = name.replace(/\.[a-z]+$/, '.expected.json');
  return JSON.parse(readFileSync(new URL(`${format}/${file}`, folder), 'utf8')) as Expected;
}

const label = ({ format, name }: Fixture) => `${format}/${name}`;

describe('the table', () => {
  test('ids are kebab-case and each once', () => {
    const ids = FORMATS.map((format) => format.id);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every format has a label, extensions and a fixture', () => {
    for (const { id, label, extensions } of FORMATS) {
      expect(label).not.toBe('');
      expect(extensions.every((extension) => /^\.[a-z]+$/.test(extension))).toBe(true);
      expect(fixtures.filter(({ format }) => format === id).length).toBeGreaterThan(0);
    }
  });

  test('no format takes an empty text or a shopping list for its own', () => {
    for (const text of ['', '\n', 'milk\neggs\n', '<html><body>Hello</body></html>', '{"a": 1}', '[1, 2, 3]'])
      expect(FORMATS.filter((format) => format.detect(text, 'x') > 0).map((format) => format.id)).toEqual([]);
  });
});

describe.each(fixtures.map((fixture) => [label(fixture), fixture] as const))('%s', (_, fixture) => {
  const head = new TextDecoder(detectEncoding(fixture.bytes)).decode(fixture.bytes).slice(0, 65_536);

  test('is known by its content, whatever it is called', () => {
    for (const name of [fixture.name, 'export', 'data.txt', 'data.json', 'data.csv'])
      expect(detectFormat(head, name)?.id).toBe(fixture.format);
  });

  test('zipped or with a byte order mark it is the same', async () => {
    const plain = await readPapers([documentOf('x', fixture.bytes)]);
    const zipped = await readPapers([documentOf('x', gzipSync(fixture.bytes))]);
    expect(zipped).toEqual(plain);
    if (head.includes('\uFFFD') || fixture.bytes.toString('utf8') !== head) return;
    const marked = await readPapers([
      documentOf('x', Buffer.from(`\uFEFF${fixture.bytes.toString('utf8')}`, 'utf16le')),
    ]);
    expect(marked.papers).toEqual(plain.papers);
  });

  test('in pieces of any size it is the same', async () => {
    const plain = await readPapers([documentOf('x', fixture.bytes)]);
    for (const size of fixture.bytes.length > 5000 ? [997] : [1, 7, 64]) {
      const open = async function* () {
        for (let i = 0; i < fixture.bytes.length; i += size) yield fixture.bytes.subarray(i, i + size);
      };
      expect(await readPapers([{ name: 'x', open }])).toEqual(plain);
    }
  });

  test('cut anywhere it gives what stood before the cut, and never fails', async () => {
    const whole = await readPapers([documentOf('x', fixture.bytes)]);
    const steps = Math.max(1, Math.floor(fixture.bytes.length / 25));
    for (let end = 0; end < fixture.bytes.length; end += steps) {
      const cut = await readPapers([documentOf('x', fixture.bytes.subarray(0, end))]);
      expect(cut.counts.papers + cut.counts.duplicates + cut.counts.rejected).toBe(cut.counts.records);
      expect(cut.counts.papers).toBeLessThanOrEqual(whole.counts.records + 1);
    }
  });
});

test.each(withExpectation.map((fixture) => [label(fixture), fixture] as const))(
  '%s is read as expected',
  async (_, fixture) => {
    const expected = expectedOf(fixture);
    const { papers, inputOrder, counts, diagnostics } = await readPapers([
      documentOf(fixture.name, fixture.bytes),
    ]);
    const titles = expected.papers.map((paper) => paper.title);
    const found = inputOrder.map((at) => papers[at]!);
    expect(found.map((paper) => paper.title).sort()).toEqual(titles.toSorted());
    for (const paper of expected.papers)
      expect(found.find(({ title }) => title === paper.title)).toMatchObject(paper);
    expect([...new Set(diagnostics.map((diagnostic) => diagnostic.code))].sort()).toEqual(
      expected.codes.toSorted(),
    );
    expect(counts).toMatchObject({ rejected: expected.rejected, duplicates: expected.duplicates });
  },
);

test('one paper out of the exports of eight tools is one paper', async () => {
  const names = [
    'csv/scopus.csv',
    'csv/dimensions.csv',
    'openalex/page.json',
    'csl-json/zotero.json',
    'ris/zotero.ris',
    'nbib/pubmed.nbib',
    'web-of-science/savedrecs.txt',
    'endnote-xml/library.xml',
  ];
  const { papers } = await readPapers(
    names.map((name) => documentOf(name, readFileSync(new URL(name, folder)))),
  );
  const reefs = papers.filter((paper) => paper.doi === '10.1000/r1');
  expect(reefs).toHaveLength(1);
  expect(reefs[0]?.documents).toEqual(names.toSorted());
});

const record = (title: string) =>
  `TY  - JOUR\nTI  - ${title}\nAU  - Doe, Jane\nPY  - 2020\nDO  - 10.1000/same\nER  - \n`;

test('one paper by its DOI, its arXiv id and its PubMed number, in records of which no two have all', async () => {
  const title = 'Sparse Reefs of the Deep Sea';
  const { papers, counts } = await readPapers([
    documentOf('a.ris', record(title)),
    documentOf(
      'b.bib',
      `@article{x, title={${title} (Preprint)}, author={Doe, Jane}, year={2019}, eprint={2001.00001}, archivePrefix={arXiv}, doi={10.1000/same}}`,
    ),
    documentOf(
      'c.json',
      JSON.stringify([
        {
          paperId: 'x',
          title: `${title}: Extended`,
          year: 2021,
          authors: [{ name: 'J. Doe' }],
          externalIds: { ArXiv: '2001.00001', PubMed: '31234567' },
        },
      ]),
    ),
    documentOf('d.nbib', `PMID- 31234567\nTI  - ${title} of Norway.\nFAU - Doe, Jane\nDP  - 2022\n`),
  ]);
  expect(counts).toMatchObject({ records: 4, papers: 1, duplicates: 3 });
  expect(papers[0]).toMatchObject({ id: '10.1000/same', documents: ['a.ris', 'b.bib', 'c.json', 'd.nbib'] });
});
