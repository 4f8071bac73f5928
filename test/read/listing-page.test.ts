// Listing pages of sites that the reader does not know: papers and diagnostics, never a title with another's abstract.
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeTitle } from '../../src/lib/text.js';
import { documentOf, readPapers } from '../../src/read/index.js';
import {
  BUTTONS,
  BYLINES,
  type Damage,
  FOOTERS,
  fixture,
  HEADERS,
  type KnownPaper,
  knownPapers,
  makePage,
} from './synthetic-page.js';

const read = (text: string) => readPapers([documentOf('page.txt', text)]);

const pages = readdirSync(new URL('../fixtures/read/listing-page/', import.meta.url))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replace(/\.txt$/, ''));

describe.each(pages)('page %s', (name) => {
  test('gives exactly the papers that it lists', async () => {
    const truth = JSON.parse(fixture(`listing-page/${name}.truth.json`)) as readonly KnownPaper[];
    const { papers, inputOrder, counts } = await read(fixture(`listing-page/${name}.txt`));
    const found = inputOrder.map((at) => ({ title: papers[at]!.title, abstract: papers[at]!.abstract }));
    expect(found).toEqual(truth);
    expect(counts.rejected).toBe(0);
  });

  test('says which records have no abstract', async () => {
    const truth = JSON.parse(fixture(`listing-page/${name}.truth.json`)) as readonly KnownPaper[];
    const { diagnostics, perDocument } = await read(fixture(`listing-page/${name}.txt`));
    const missing = truth.filter((paper) => paper.abstract === '').length;
    expect(diagnostics.filter((diagnostic) => diagnostic.code === 'abstract-missing')).toHaveLength(missing);
    expect(perDocument[0]?.abstractsMissing).toBe(missing);
  });
});

const TITLE = 'Pruning Sparse Attention Heads in Long Documents';
const ABSTRACT =
  'Attention heads in transformers for long documents are often redundant. We prune sparse heads by a score of their ' +
  'use, and show on three benchmarks that half of the heads can go. Accuracy falls by less than one point.';
const OTHER =
  'Coral reefs bleach when the sea stays warm for weeks. We fit a hierarchical Bayesian model to twenty years of ' +
  'satellite temperatures and diver surveys. The model predicts bleaching three weeks ahead, and its errors are small.';

test.each<[string, readonly string[], readonly [string, string][]]>([
  ['one record and nothing else', [TITLE, ABSTRACT], [[TITLE, ABSTRACT]]],
  ['a title whose abstract is about something else', [TITLE, OTHER], [[TITLE, '']]],
  ['two abstracts in a row, the second without its title', [TITLE, ABSTRACT, OTHER], [[TITLE, ABSTRACT]]],
  ['an abstract before any title', [OTHER, TITLE, ABSTRACT], [[TITLE, ABSTRACT]]],
  [
    'a title at the very end',
    [TITLE, ABSTRACT, 'Painting Sparse Documents with Attention'],
    [
      [TITLE, ABSTRACT],
      ['Painting Sparse Documents with Attention', ''],
    ],
  ],
  [
    'a name that begins like a button',
    [`Share${TITLE}`, `Share${ABSTRACT}`],
    [[`Share${TITLE}`, `Share${ABSTRACT}`]],
  ],
  [
    'a method called after a button',
    ['ShareGPT4V: Pruning Attention Heads', ABSTRACT.replace('We', 'ShareGPT4V helps. We')],
    [['ShareGPT4V: Pruning Attention Heads', ABSTRACT.replace('We', 'ShareGPT4V helps. We')]],
  ],
  ['a date glued to the title', [`Mar 14${TITLE}`, ABSTRACT], [[TITLE, ABSTRACT]]],
])('%s', async (_, lines, expected) => {
  const { papers, inputOrder, diagnostics } = await read(lines.join('\n'));
  expect(inputOrder.map((at) => [papers[at]!.title, papers[at]!.abstract])).toEqual(expected);
  const told = diagnostics.some((diagnostic) => diagnostic.severity !== 'info');
  const clean = expected.every(([, abstract]) => abstract !== '') && expected.length * 2 === lines.length;
  expect(told).toBe(!clean);
});

test('an abstract left without a title is a rejected record with its line', async () => {
  const { counts, diagnostics } = await read([TITLE, ABSTRACT, OTHER].join('\n'));
  expect(counts).toMatchObject({ records: 2, papers: 1, rejected: 1 });
  expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'title-missing', line: 3 }));
});

test('furniture is named in one remark, so that it can be looked over', async () => {
  const { diagnostics } = await read(['Subscribe', 'Mar 14', TITLE, ABSTRACT].join('\n'));
  expect(diagnostics).toEqual([
    expect.objectContaining({
      code: 'furniture-skipped',
      severity: 'info',
      found: expect.stringContaining('"Subscribe", "Mar 14"'),
    }),
  ]);
});

test('a page of 4,000 records is read in windows, and no record is lost at their seams', async () => {
  const known = await knownPapers();
  const lines = Array.from({ length: 4_000 }, (_, i) => known[i % known.length]!).flatMap((paper) => [
    paper.title,
    paper.abstract,
  ]);
  const { counts, papers } = await read(lines.join('\n'));
  expect(counts).toMatchObject({ records: 4_000, papers: known.length, rejected: 0 });
  const abstractOf = new Map(known.map((paper) => [paper.title, paper.abstract]));
  for (const paper of papers) expect(paper.abstract).toBe(abstractOf.get(paper.title));
});

test('a page that is wrapped at a fixed width is put together again', async () => {
  const truth = (await knownPapers()).slice(0, 30);
  const wrap = (text: string) => text.replace(/(?![^\n]{1,72}$)([^\n]{1,72})\s/g, '$1\n');
  const { papers, counts } = await read(
    truth.flatMap((paper) => [wrap(paper.title), '', wrap(paper.abstract), '']).join('\n'),
  );
  expect(counts).toMatchObject({ records: 30, papers: 30, rejected: 0 });
  const spaceless = (text: string) => text.replace(/\s+/g, '');
  const found = new Map(papers.map((paper) => [spaceless(paper.title), spaceless(paper.abstract)]));
  for (const paper of truth) expect(found.get(spaceless(paper.title))).toBe(spaceless(paper.abstract));
});

/** Letters and digits only. */
const bare = (text: string) => normalizeTitle(text).replaceAll(' ', '');

/** What may never be: a title, or a part of one, with text that is not its own. */
function wronglyPaired(found: KnownPaper, truth: readonly KnownPaper[]): boolean {
  if (found.abstract === '') return false;
  const title = bare(found.title);
  return !truth.some((paper) => {
    const own = bare(paper.title);
    return (
      (own.includes(title) || title.includes(own)) && bare(paper.abstract).includes(bare(found.abstract))
    );
  });
}

const some = fc.uniqueArray(fc.nat(9), { maxLength: 3 }).map((positions) => new Set(positions));
const damage: fc.Arbitrary<Damage> = fc.record({
  layout: fc.constantFrom('touching' as const, 'spaced' as const, 'blocks' as const),
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
  header: fc.constantFrom(...HEADERS),
  footer: fc.constantFrom(...FOOTERS),
  byline: fc.constantFrom(...BYLINES),
  buttons: fc.constantFrom(...BUTTONS),
  withoutAbstract: some,
  splitTitle: some,
  splitAbstract: some,
}) as fc.Arbitrary<Damage>;

test('property: however a page is damaged, no title is paired with the abstract of another', async () => {
  const known = await knownPapers();
  let titles = 0;
  let whole = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(known.length - 10), damage, async (start, how) => {
      const truth = known.slice(start, start + 10);
      const { papers } = await read(makePage(truth, how));
      expect(papers.filter((paper) => wronglyPaired(paper, truth))).toEqual([]);
      const found = new Set(papers.map((paper) => bare(paper.title)));
      titles += truth.length;
      whole += truth.filter((paper) => found.has(bare(paper.title))).length;
    }),
    { numRuns: 150, seed: 7 },
  );
  expect(whole / titles).toBeGreaterThan(0.95);
});
