// Readings that were kept come back as they were, join and part.
import { describe, expect, test } from 'vitest';
import type { Paper } from '../../src/model/index.js';
import {
  documentOf,
  joinReadings,
  type KeptSources,
  papersOf,
  type RawRecord,
  type ReadResult,
  readDocuments,
  restoreReading,
  withoutDocuments,
} from '../../src/read/index.js';
import { canonicalRecord } from '../../src/read/merge/canonical-record.js';
import { differencesOf, recordFrom } from '../../src/read/merge/record-differences.js';

const PAPER: Paper = {
  id: '10.1000/x',
  title: 'Grokking',
  abstract: 'Long after overfitting, networks generalise.',
  authors: ['A. Power', 'Y. Burda'],
  year: 2022,
  venue: 'ICLR',
  doi: '10.1000/x',
  url: 'https://example.org/x',
  keywords: ['generalization', 'overfitting'],
  documents: ['a.bib'],
};

type Titled = RawRecord & { readonly title: string };

const SAME: Titled = {
  title: 'Grokking',
  abstract: PAPER.abstract,
  authors: PAPER.authors,
  year: 2022,
  venue: 'ICLR',
  doi: '10.1000/x',
  url: 'https://example.org/x',
  keywords: PAPER.keywords,
};

const RECORDS: readonly (readonly [name: string, record: Titled])[] = [
  ['one that says what the paper says', SAME],
  ['one with the DOI as an address', { ...SAME, doi: 'https://doi.org/10.1000/X' }],
  ['one with a given id', { ...SAME, id: 'power2022' }],
  ['one with nothing but a title', { title: 'GROKKING' }],
  [
    'one with another abstract and line breaks in it',
    { ...SAME, abstract: 'Long\n"after" \u{1F600}', line: 7 },
  ],
  ['one with empty lists and blanks', { ...SAME, authors: [], keywords: [], venue: ' ICLR ', url: '' }],
  ['one with numbers of databases', { ...SAME, pmid: '123', arxiv: '2201.02177', accession: 'openalex:W1' }],
];

describe('a record', () => {
  test.for(RECORDS)('comes back from its differences: %s', ([, record]) => {
    const canonical = canonicalRecord(record);
    const { line } = canonical;
    expect(recordFrom(differencesOf(canonical, PAPER), PAPER, line)).toEqual(canonical);
  });

  test('that differs in nothing takes no room', () => {
    expect(differencesOf(canonicalRecord(SAME), PAPER)).toBe('');
  });
});

const A = documentOf(
  'a.jsonl',
  [
    '{"title": "Grokking", "doi": "10.1000/x", "abstract": "Short."}',
    '{"title": "Lottery tickets"}',
    '{"abstract": "None."}',
  ].join('\n'),
);
const B = documentOf(
  'b.jsonl',
  [
    '{"title": "Grokking", "abstract": "A fuller abstract.", "keywords": ["overfitting"]}',
    '{"title": "Neural collapse", "year": 2020}',
  ].join('\n'),
);
const A_AGAIN = documentOf('a.jsonl', '{"title": "Double descent"}');

const kept = ({ papers, records, tallies, diagnostics }: ReadResult): KeptSources => ({
  papers,
  records,
  tallies: tallies.map(({ rejections: _, fieldsUnknown: __, ...tally }) => tally),
  diagnostics,
});

/** All but what is not kept of documents. */
const told = ({ papers, records, diagnostics, counts }: ReadResult) => ({
  papers,
  records,
  diagnostics,
  counts,
});

describe('a reading', () => {
  test('comes back from what was kept of it', async () => {
    const whole = papersOf(await readDocuments([A, B]));
    expect(told(papersOf(restoreReading(kept(whole))))).toEqual(told(whole));
  });

  test('joined with a later one is the reading of both', async () => {
    const first = restoreReading(kept(papersOf(await readDocuments([B]))));
    const both = papersOf(joinReadings(first, await readDocuments([A])));
    expect(told(both)).toEqual(told(papersOf(await readDocuments([A, B]))));
    expect(both.papers.find(({ title }) => title === 'Grokking')).toMatchObject({
      id: '10.1000/x',
      abstract: 'A fuller abstract.',
      documents: ['a.jsonl', 'b.jsonl'],
    });
  });

  test('without a document is the reading of the others', async () => {
    const both = restoreReading(kept(papersOf(await readDocuments([A, B]))));
    const left = papersOf(withoutDocuments(both, new Set(['a.jsonl'])));
    expect(told(left)).toEqual(told(papersOf(await readDocuments([B]))));
  });

  test('knows a document that it holds, and renames another of the same name', async () => {
    const first = restoreReading(kept(papersOf(await readDocuments([A]))));
    expect(joinReadings(first, await readDocuments([A])).tallies).toHaveLength(1);
    const joined = joinReadings(first, await readDocuments([A_AGAIN]));
    expect(joined.tallies.map(({ document }) => document)).toEqual(['a.jsonl', 'a.jsonl~2']);
  });
});
