// Which records are one paper, what the paper then says, and that the order of the input changes none of it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf, readPapers } from '../../src/read/index.js';

type Fields = Readonly<Record<string, unknown>>;

/** One document a record, named a, b, c, ... */
const documents = (records: readonly Fields[]) =>
  records.map((record, i) => documentOf(String.fromCharCode(97 + i), JSON.stringify(record)));

const merge = async (...records: readonly Fields[]) => (await readPapers(documents(records))).papers;

const LONG = 'Reading Graphs With Care';

test.each<[string, Fields, Fields]>([
  [
    'titles that differ in case, spacing and punctuation',
    { title: 'Reading graphs:  with care!' },
    { title: LONG },
  ],
  [
    'titles that differ in accents and dashes',
    { title: 'Rényi–Graphs Read' },
    { title: 'Renyi-graphs read' },
  ],
  [
    'one DOI, written twice',
    { title: LONG, doi: 'https://doi.org/10.1000/XYZ' },
    { title: `${LONG}: A Survey`, doi: '10.1000/xyz' },
  ],
  [
    'one arXiv id, two versions',
    { title: LONG, url: 'http://arxiv.org/abs/2301.00001v1' },
    { title: `${LONG} (Extended)`, url: 'https://arxiv.org/pdf/2301.00001v3.pdf' },
  ],
  [
    'an arXiv DOI and an arXiv address',
    { title: LONG, doi: '10.48550/arXiv.2301.00001' },
    { title: `${LONG}, Extended`, url: 'arxiv.org/abs/2301.00001' },
  ],
  [
    'one PubMed number, as a number and as an address',
    { title: LONG, url: 'https://pubmed.ncbi.nlm.nih.gov/31234567/' },
    { title: `${LONG} [Corrected]`, url: 'https://www.ncbi.nlm.nih.gov/pubmed/31234567' },
  ],
  [
    'titles of which one has TeX and one has Unicode',
    { title: 'Learning $\\alpha$-Stable G{\\"o}del Graphs' },
    { title: 'Learning α-stable Gödel graphs' },
  ],
  [
    'one title, years apart, the same first author with initials behind',
    { title: LONG, year: 2019, authors: ['Jane M. Doe'] },
    { title: LONG, year: 2020, authors: ['Doe J.M.', 'Zhang W.'] },
  ],
  [
    'one title, years apart, the same first author, a junior once',
    { title: LONG, year: 2019, authors: ['Martin King Jr.'] },
    { title: LONG, year: 2020, authors: ['King, M.'] },
  ],
  [
    'one title, years apart, the same first author',
    { title: LONG, year: 2019, authors: ['Jane Doe'] },
    { title: LONG, year: 2020, authors: ['Doe, J.'] },
  ],
  [
    'one title, one of them without year and author',
    { title: LONG, year: 2019, authors: ['Jane Doe'] },
    { title: LONG },
  ],
  ['one title and one id', { id: '1', title: LONG }, { id: '1', title: LONG.toUpperCase() }],
])('one paper: %s', async (_, a, b) => {
  expect(await merge(a, b)).toHaveLength(1);
  expect(await merge(b, a)).toHaveLength(1);
});

test.each<[string, Fields, Fields]>([
  [
    'one title, other year and other first author',
    { title: LONG, year: 2001, authors: ['Jane Doe'] },
    { title: LONG, year: 2011, authors: ['Wei Zhang'] },
  ],
  [
    'a title that says nothing, other year',
    { title: 'Introduction', year: 2001 },
    { title: 'Introduction', year: 2002 },
  ],
  ['titles that only look alike', { title: LONG }, { title: 'Reading Graphs With Car' }],
  [
    'one DOI for a whole volume',
    { title: LONG, doi: '10.1000/vol' },
    { title: 'Painting Trees', doi: '10.1000/vol' },
  ],
  ['one id for two titles', { id: '1', title: LONG }, { id: '1', title: 'Painting Trees' }],
  [
    'one title, other year, first authors with the same initials',
    { title: LONG, year: 2001, authors: ['Doe J.'] },
    { title: LONG, year: 2011, authors: ['Zhang J.'] },
  ],
  ['titles of punctuation', { title: '???' }, { title: '!!!' }],
])('two papers: %s', async (_, a, b) => {
  expect(await merge(a, b)).toHaveLength(2);
  expect(await merge(b, a)).toHaveLength(2);
});

test('a homonym without year and author joins neither of two papers that differ', async () => {
  const known = [
    { title: LONG, year: 2001, authors: ['Jane Doe'] },
    { title: LONG, year: 2011, authors: ['Wei Zhang'] },
  ];
  expect(await merge(...known, { title: LONG })).toHaveLength(3);
  expect(await merge(...known, { title: LONG, year: 2011 })).toHaveLength(2);
});

test('the fullest abstract is kept, fields fill each other up, every document is remembered', async () => {
  const [paper] = await merge(
    { title: LONG, abstract: 'Short.', year: 2020, keywords: ['Graphs'] },
    { title: LONG, abstract: 'A longer abstract.', authors: ['Jane Doe'], keywords: ['graphs', 'care'] },
    { title: LONG, doi: '10.48550/arXiv.2301.00001', venue: 'GD' },
    { title: LONG, doi: '10.1000/xyz' },
  );
  expect(paper).toEqual({
    id: '10.1000/xyz',
    title: LONG,
    abstract: 'A longer abstract.',
    authors: ['Jane Doe'],
    year: 2020,
    venue: 'GD',
    doi: '10.1000/xyz',
    keywords: ['graphs', 'care'],
    documents: ['a', 'b', 'c', 'd'],
  });
});

test.each<[string, Fields, string | RegExp]>([
  ['the given id', { id: 'mine', title: LONG, doi: '10.1000/xyz' }, 'mine'],
  ['the DOI', { title: LONG, doi: 'doi:10.1000/XYZ.' }, '10.1000/xyz'],
  [
    'the DOI in an address',
    { title: LONG, url: 'https://dx.doi.org/10.1016/0021-9991(87)90140-9' },
    '10.1016/0021-9991(87)90140-9',
  ],
  ['the arXiv id', { title: LONG, url: 'https://arxiv.org/abs/cs/0112017v2' }, 'arXiv:cs/0112017'],
  ['a hash of the normalised title', { title: LONG }, /^p-[0-9a-z]{10}$/],
])('a paper is called by %s', async (_, record, id) => {
  const [paper] = await merge(record);
  expect(paper?.id).toMatch(id);
});

test('an id that two papers claim stays with the first document; the other is told apart, with a warning', async () => {
  const { papers, diagnostics } = await readPapers(
    documents([
      { id: '1', title: LONG },
      { id: '1', title: 'Painting Trees' },
    ]),
  );
  expect(papers.map((paper) => [paper.id, paper.title])).toEqual([
    ['1', LONG],
    ['1~2', 'Painting Trees'],
  ]);
  expect(diagnostics).toEqual([
    expect.objectContaining({ code: 'id-shared', severity: 'warning', document: 'b' }),
  ]);
});

test('a duplicate is reported with the paper that it was merged into', async () => {
  const { perDocument } = await readPapers(
    documents([{ id: 'x', title: LONG }, { title: LONG.toLowerCase() }]),
  );
  expect(perDocument[1]).toMatchObject({
    document: 'b',
    records: 1,
    papers: 0,
    duplicates: [{ line: 1, paper: 'x' }],
  });
});

test('a hundred and fifty thousand records of one paper are one paper', async () => {
  const text = '{"title":"The same"}\n'.repeat(150_000);
  const { counts } = await readPapers([documentOf('x.jsonl', text)]);
  expect(counts).toMatchObject({ records: 150_000, papers: 1, duplicates: 149_999 });
});

const record = fc.record(
  {
    id: fc.constantFrom('1', '2', '3'),
    title: fc.constantFrom(
      LONG,
      LONG.toUpperCase(),
      'Painting Trees',
      'Introduction',
      'Painting  trees.',
      'Reading Graphs',
    ),
    abstract: fc.constantFrom('', 'One.', 'Two.', 'Three of them.'),
    year: fc.constantFrom(2001, 2002),
    doi: fc.constantFrom('10.1000/a', '10.1000/b', '10.48550/arxiv.2301.00001'),
    url: fc.constantFrom('arxiv.org/abs/2301.00001', 'https://example.org'),
    authors: fc.constantFrom(['Jane Doe'], ['Wei Zhang'], ['Li Na', 'Jane Doe']),
    keywords: fc.constantFrom(['a', 'B'], ['b'], []),
  },
  { requiredKeys: ['title'] },
);

test('property: any order of the documents gives the same papers, and every record is accounted for', async () => {
  const shuffled = fc
    .array(record, { maxLength: 8 })
    .map((records) => documents(records))
    .chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })));
  await fc.assert(
    fc.asyncProperty(shuffled, async ([given, other]) => {
      const { inputOrder: _, ...a } = await readPapers(given);
      const { inputOrder: __, ...b } = await readPapers(other);
      expect(b).toEqual(a);
      expect(a.counts.records).toBe(given.length);
      expect(a.counts.papers + a.counts.duplicates + a.counts.rejected).toBe(given.length);
      expect(new Set(a.papers.map((paper) => paper.id)).size).toBe(a.papers.length);
    }),
    { numRuns: 200, seed: 42 },
  );
});
