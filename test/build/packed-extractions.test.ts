// Extractions packed into columns and unpacked again are the same extractions.
import { describe, expect, it, test } from 'vitest';
import {
  buffersOf,
  countMentions,
  packExtractions,
  packRuns,
  unpackExtractions,
  unpackRuns,
} from '../../src/build/packed-extractions.js';
import { createExtractor } from '../../src/extract/index.js';
import type { Extraction, Paper } from '../../src/model/index.js';
import { findDocuments, readPapers } from '../../src/read/index.js';
import { corpus, type Written } from '../resolve/corpus.js';

/** Every list as it stands when somebody asks for it. */
function listsOf({ paper, sentences, mentions, acronyms }: Extraction): Extraction {
  return { paper, sentences, mentions, acronyms };
}

function packedAndBack(papers: readonly Paper[], extractions: readonly Extraction[]): Extraction[] {
  const packed = packExtractions(extractions);
  return unpackExtractions(structuredClone(packed, { transfer: buffersOf(packed) }), papers).map(listsOf);
}

const nothing: Written = { title: 'A Note', abstract: '' };
const one: Written = { title: 'On [Dropout]', abstract: 'We test [dropout] on [MNIST](dataset).' };
const defined: Written = {
  abstract: 'The [graph neural network] ([GNN]) is old. A [GNN] forgets.',
  acronyms: { GNN: 'graph neural network' },
};
const foreign: Written = { title: 'Über [Lernrate𝛼](metric)', abstract: '[Größe](metric) zählt.' };

test.each([
  ['no paper at all', []],
  ['a paper that names nothing', [nothing]],
  ['one paper', [one]],
  ['papers that name nothing between others', [nothing, one, nothing, nothing, defined, nothing]],
  ['a defined acronym', [defined]],
  ['letters beyond ASCII', [foreign, one]],
])('%s', (_, written) => {
  const { papers, extractions } = corpus(...written);
  expect(packedAndBack(papers, extractions)).toEqual(extractions);
});

describe('runs of extractions', () => {
  const { papers, extractions } = corpus(one, nothing, defined, foreign, one, defined);
  const batch = (from: number, to: number) =>
    unpackExtractions(packExtractions(extractions.slice(from, to)), papers.slice(from, to));

  test.each<[string, readonly Extraction[]]>([
    ['of objects', extractions],
    ['of columns', batch(0, 6)],
    ['of two batches', [...batch(0, 3), ...batch(3, 6)]],
    ['of columns among objects', [...extractions.slice(0, 2), ...batch(2, 4), ...extractions.slice(4)]],
    ['of part of a batch', [extractions[0]!, ...batch(0, 6).slice(1, 5), extractions[5]!]],
  ])('%s come back as they were', (_, mixed) => {
    const runs = structuredClone(packRuns(mixed));
    expect(unpackRuns(runs, papers).map(listsOf)).toEqual(extractions);
    expect(countMentions(mixed)).toBe(extractions.flatMap(({ mentions }) => mentions).length);
  });

  test('of papers that lie apart in their batch come back as they were', () => {
    const every = batch(0, 6);
    const some = [0, 2, 3, 5];
    const back = unpackRuns(
      packRuns(some.map((i) => every[i]!)),
      some.map((i) => papers[i]!),
    );
    expect(back.map(listsOf)).toEqual(some.map((i) => extractions[i]!));
  });
});

describe('the seeds', () => {
  it('come back as the extractor made them', async () => {
    const { documents } = await findDocuments([new URL('../../seeds', import.meta.url).pathname]);
    const { papers } = await readPapers(documents);
    const some = papers.slice(0, 60);
    const extractions = some.map(createExtractor().extract);
    expect(extractions.flatMap(({ mentions }) => mentions).length).toBeGreaterThan(300);
    expect(packedAndBack(some, extractions)).toEqual(extractions);
  });
});
