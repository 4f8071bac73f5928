// Papers as analysis takes them, through the stages before it.
import { extractPapers } from '../../../dist/build/extract-papers.js';
import { buildEdges } from '../../../dist/graph/index.js';
import { findDocuments, readPapers } from '../../../dist/read/index.js';
import { resolveConcepts } from '../../../dist/resolve/index.js';

export async function readCorpus(path) {
  const { documents } = await findDocuments([path]);
  const { papers } = await readPapers(documents);
  const extractions = await extractPapers(papers);
  const resolution = resolveConcepts(papers, extractions);
  return { papers, resolution, edges: buildEdges(papers, extractions, resolution) };
}
