// Extraction of what no cache knows. What is newly found is kept at once, batch by batch, so that a build that is stopped can
// go on from there.
import type { Extraction, Paper } from '../../model/index.js';
import { type ExtractPapersOptions, extractPapers } from '../extract-papers.js';
import type { ExtractionCache } from './extraction-cache.js';
import type { FindingsFile } from './findings-file.js';

export interface KeptFindings {
  /** Of the extractor that `options` describe; asked in this order. */
  readonly caches: readonly ExtractionCache[];
  /** Told of everything new. */
  readonly file: FindingsFile;
  /** What was extracted in this run before it was known to be missing. */
  readonly ahead?: ExtractionCache;
}

export interface Extracted {
  /** In the order of the papers. */
  readonly extractions: readonly Extraction[];
  /** Papers that had to be read. */
  readonly fresh: number;
}

export async function extractMissing(
  papers: readonly Paper[],
  { caches, file, ahead }: KeptFindings,
  options: ExtractPapersOptions = {},
): Promise<Extracted> {
  const known = papers.map((paper) => lookUp([...caches, file], paper));
  const missing = papers.filter((_, i) => known[i] === undefined);
  const early = missing.map((paper) => ahead?.get(paper));
  const left = missing.filter((_, i) => early[i] === undefined);
  const onBatch = (batch: readonly Paper[], found: readonly Extraction[]): void => {
    batch.forEach((paper, i) => {
      file.put(paper, found[i]!);
    });
    file.flush();
  };
  const late = left.length === 0 ? [] : await extractPapers(left, { ...options, onBatch });
  const [nextEarly, nextLate] = [early.values(), late.values()];
  const extractions = known.map((held) => held ?? nextEarly.next().value ?? nextLate.next().value!);
  return { extractions, fresh: missing.length };
}

function lookUp(caches: readonly ExtractionCache[], paper: Paper): Extraction | undefined {
  for (const cache of caches) {
    const found = cache.get(paper);
    if (found !== undefined) return found;
  }
  return undefined;
}
