// What we write and also read comes back the same: papers of any text, through each of the lists of papers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine } from '../../src/export/clean-text.js';
import { exportGraph } from '../../src/export/index.js';
import { writeBibtex } from '../../src/export/papers/bibtex.js';
import type { Paper } from '../../src/model/index.js';
import { documentOf, readPapers } from '../../src/read/index.js';
import { makeKnowledge } from '../fixtures/knowledge.js';
import { storeOf } from './nasty-store.js';
import { whole } from './whole.js';

/** What TeX, JSON and tables act on, among words of several scripts. */
const PIECES = [
  'sparse', 'Reefs', 'naïve', 'Straße', '𝛼-stable', 'עברית', '中文', 'Łódź', '50%', '$x_i^2$', '\\alpha', '{braces}', '}', '{', '#1', '&',
  '~', '--', '---', '``quoted\'\'', '"double"', "it's", '<', '> 0.5', 'a_b', '^', '=cmd()', '@misc{', ',', ';', '|', 'and', '\\', 'p < 0.05',
]; // biome-ignore format: a list of pieces

const text = (least: number) =>
  fc.array(fc.constantFrom(...PIECES), { minLength: least, maxLength: 8 }).map((parts) => parts.join(' '));

const name = fc
  .array(fc.constantFrom('Ada', 'José', 'van', 'der', 'Núñez', 'O’Neil', 'Sons', 'and', 'Ł.', '李', 'Jr.'), {
    minLength: 2,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));

const keyword = fc.constantFrom('deep sea', 'trees, binary', 'a; b', '$k$-means', 'R&D', 'C#', 'naïve');

type Fields = Omit<Paper, 'id' | 'documents'>;

/** Each paper has a title and a DOI of its own, so that no two of them are one. */
const papersOf = (count: number): fc.Arbitrary<readonly Fields[]> =>
  fc
    .array(
      fc.record({
        title: text(1),
        abstract: text(0).map((words) => words && `We say ${words}`),
        authors: fc.uniqueArray(name, { maxLength: 3 }),
        year: fc.option(fc.integer({ min: 1000, max: 2999 })),
        venue: fc.option(text(1)),
        url: fc.option(fc.webUrl({ withQueryParameters: true })),
        keywords: fc.uniqueArray(keyword, { maxLength: 3 }),
      }),
      { minLength: count, maxLength: count },
    )
    .map((papers) => papers.map(withoutNulls));

function withoutNulls(fields: Readonly<Record<string, unknown>>, i: number): Fields {
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(given),
    title: `Paper number ${i}: ${fields.title}`,
    doi: `10.1000/p${i}`,
  } as Fields;
}

async function readBack(document: string, content: string): Promise<readonly Paper[]> {
  const { papers, counts, perDocument } = await readPapers([documentOf(document, content)]);
  expect(counts).toMatchObject({ rejected: 0, duplicates: 0 });
  expect(perDocument[0]?.format).toBe(document);
  return papers;
}

const byDoi = (papers: readonly Fields[]): readonly Fields[] =>
  papers.toSorted((a, b) => (a.doi! < b.doi! ? -1 : 1));

/** Its fields, without what a file cannot know. */
const bare = ({ id: _, documents: __, ...fields }: Paper): Fields => fields;

describe('annotated papers, JSON Lines', () => {
  test('property: come back with every field and their ids', async () => {
    const knowledge = makeKnowledge();
    const roundTrip = fc.asyncProperty(papersOf(knowledge.papers.length), async (fields) => {
      const papers = knowledge.papers.map(({ id, documents }, i) => ({ ...fields[i]!, id, documents }));
      const store = storeOf({ ...knowledge, papers });
      const written = whole(exportGraph(store, 'papers-jsonl'));
      store.end();
      const back = await readBack('json-lines', written);
      expect(back.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
      expect(back.map(bare)).toEqual(fields);
    });
    await fc.assert(roundTrip, { numRuns: 25, seed: 42 });
  });
});

describe('BibTeX', () => {
  /** One line each, as a bibliography has them; a semicolon that would part keywords is a comma. */
  const onLines = ({ title, abstract, venue, keywords, ...rest }: Fields): Fields => ({
    ...rest,
    title: cleanLine(title),
    abstract: cleanLine(abstract),
    ...(venue === undefined ? {} : { venue: cleanLine(venue) }),
    keywords: keywords.map((each) => each.replaceAll(';', ',')),
  });

  test('property: papers come back with every field, whatever TeX makes of their texts', async () => {
    const roundTrip = fc.asyncProperty(papersOf(5), async (fields) => {
      const papers = fields.map((each, i) => ({ ...each, id: `p${i}`, documents: [] }));
      const back = await readBack('bibtex', [...writeBibtex(papers.map((paper) => ({ paper })))].join(''));
      expect(byDoi(back.map(bare))).toEqual(byDoi(fields.map(onLines)));
    });
    await fc.assert(roundTrip, { numRuns: 200, seed: 42 });
  });

  test.each(['javascript:%7B', 'https://e.org/~me/a_b?c=d&e=50%25#f', 'https://e.org/(x)'])(
    'the address %s comes back',
    async (url) => {
      const paper = { id: 'a', title: 'T', abstract: '', authors: [], keywords: [], documents: [], url };
      const [back] = await readBack('bibtex', [...writeBibtex([{ paper }])].join(''));
      expect(back?.url).toBe(url);
    },
  );
});
