// The few papers of a small update, extracted by a thread while this one reads the database that they are added to.
import type { Extraction, Paper } from '../../model/index.js';
import { papersOf, type Reading } from '../../read/index.js';
import { findPaper, openStore, readQuoted, type Store } from '../../store/index.js';
import type { ExtractPapersOptions } from '../extract-papers.js';
import { extractMissing } from './extract-missing.js';
import type { ExtractionCache, Texts } from './extraction-cache.js';
import type { FindingsFile } from './findings-file.js';

/** One thread has extracted so many about when a large database is read. */
const MOST = 256;

/** Findings of the papers that the database at `path` does not know word by word; none where they may be too many. */
export async function extractAhead(
  path: string,
  reading: Reading,
  { file, ...options }: ExtractPapersOptions & { readonly file: FindingsFile },
): Promise<ExtractionCache> {
  const isSmall = reading.drafts.length <= MOST;
  const unknown = options.pool && isSmall ? unknownTo(path, papersOf(reading).papers) : [];
  const { extractions } = await extractMissing(unknown, { caches: [], file }, options);
  const found = new Map(unknown.map((paper, i) => [keyOf(paper), extractions[i]!]));
  return {
    get: (paper) => {
      const extraction = found.get(keyOf(paper));
      return extraction && called(paper.id, extraction);
    },
    put: () => {},
  };
}

/** Papers that are merged with others may go by another id. */
function called(paper: string, { sentences, mentions, acronyms }: Extraction): Extraction {
  return { paper, sentences, mentions, acronyms };
}

function unknownTo(path: string, papers: readonly Paper[]): readonly Paper[] {
  using store = openStore(path);
  return papers.filter((paper) => !isKnown(store, paper));
}

function isKnown(store: Store, { id, title, abstract }: Paper): boolean {
  const row = findPaper(store, id);
  if (row === undefined) return false;
  const { texts } = readQuoted(store, row);
  return texts.title === title && texts.abstract === abstract;
}

function keyOf({ title, abstract }: Texts): string {
  return JSON.stringify([title, abstract]);
}
