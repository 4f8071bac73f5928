// Extractions packed into columns and unpacked again are the same extractions.
import { describe, expect, it, test } from 'vitest';
import { buffersOf, packExtractions, unpackExtractions } from '../../src/build/packed-extractions.js';
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
