// The seeds, read, extracted, resolved and woven once for all tests that judge the whole on them.
import { fileURLToPath } from 'node:url';
import { createExtractor } from '../../src/extract/index.js';
import { buildEdges } from '../../src/graph/index.js';
import { findDocuments, readPapers } from '../../src/read/index.js';
import { resolveConcepts } from '../../src/resolve/index.js';

export async function weaveSeeds() {
  const { documents } = await findDocuments([fileURLToPath(new URL('../../seeds', import.meta.url))]);
  const { papers } = await readPapers(documents);
  const extractor = createExtractor();
  const extractions = papers.map((paper) => extractor.extract(paper));
  const resolution = resolveConcepts(papers, extractions);
  const edges = buildEdges(papers, extractions, resolution);
  const flat = extractions.flatMap(({ mentions }, paper) => mentions.map((mention) => ({ mention, paper })));
  return { papers, extractions, resolution, edges, flat };
}
