// A finished database brought up to date: papers come or go, only what is new is extracted, and the rest follows as from
// scratch. Papers, concepts, edges and weights are exactly those of a build over the same records; communities and places stay.
import { changeSince, type GivenCommunities } from '../analyze/index.js';
import { extractorKey } from '../extract/index.js';
import {
  type FoundDocuments,
  joinReadings,
  papersOf,
  type Reading,
  readDocuments,
  restoreReading,
} from '../read/index.js';
import { lockForWriting } from '../store/index.js';
import { noPapers } from './build.js';
import {
  type BegunUpdate,
  beginUpdate,
  extractionOptions,
  type UpdateOptions,
  weaveOptions,
} from './kept/begin-update.js';
import { type EarlierBuild, readEarlierBuild, readEarlierFacts } from './kept/earlier-build.js';
import { extractAhead } from './kept/extract-ahead.js';
import { extractMissing } from './kept/extract-missing.js';
import type { ExtractionCache } from './kept/extraction-cache.js';
import { type Removal, withoutRemoved } from './kept/without-removed.js';
import { type BuildSummary, summarize } from './summary.js';
import { weaveInto } from './weave-into.js';
import { startReady, type WorkerPool } from './worker-pool.js';

export type { UpdateOptions } from './kept/begin-update.js';

export interface UpdateSummary extends BuildSummary {
  /** Papers that came, went, and were told of anew with other words. */
  readonly papersAdded: number;
  readonly papersRemoved: number;
  readonly papersChanged: number;
  /** Papers that had to be extracted. */
  readonly extracted: number;
  /** Communities and places were made anew: too much had changed since they last were, or it was asked for. */
  readonly relaidOut: boolean;
}

/**
 * Adds documents to the database at `path`. A document that it knows already, by name and content, changes nothing.
 * @throws PaperweaveError `update-needs-file`, `store-busy`, `store-changed` and what opening and writing throw; the file is then as it was.
 */
export async function addPapers(
  path: string,
  found: FoundDocuments,
  options: UpdateOptions = {},
): Promise<UpdateSummary> {
  using _lock = lockForWriting(options.out ?? path);
  const begun = beginUpdate(readEarlierFacts(path), options);
  using file = begun.file;
  await using pool = startReady(begun);
  const later = await readDocuments(found.documents, { ...options.read, progress: begun.progress });
  const inputDiagnostics = [...later.inputDiagnostics, ...found.diagnostics];
  const extracting = { ...extractionOptions(begun), ...(pool ? { pool } : {}), file };
  const ahead = extractAhead(path, later, extracting);
  try {
    const earlier = readEarlierBuild(path);
    const reading = joinReadings(restoreReading(earlier.sources), { ...later, inputDiagnostics });
    return await update(earlier, reading, { ...begun, ahead: await ahead, ...(pool ? { pool } : {}) });
  } finally {
    await ahead.catch(() => {});
  }
}

/**
 * Takes papers out of the database at `path`, whole, or all that some documents told.
 * @throws PaperweaveError `paper-unknown` or `document-unknown` where one is not there, and as `addPapers` does.
 */
export async function removePapers(
  path: string,
  removal: Removal,
  options: UpdateOptions = {},
): Promise<UpdateSummary> {
  using _lock = lockForWriting(options.out ?? path);
  const earlier = readEarlierBuild(path);
  const left = withoutRemoved(earlier, removal);
  const begun = beginUpdate(earlier, options);
  using _file = begun.file;
  return await update(earlier, left, begun);
}

/**
 * Puts communities that were found elsewhere in the place of those of the database at `path`; names and places follow.
 * @throws PaperweaveError as `addPapers` does.
 */
export async function takeCommunities(
  path: string,
  given: GivenCommunities,
  options: UpdateOptions = {},
): Promise<UpdateSummary> {
  using _lock = lockForWriting(options.out ?? path);
  const earlier = readEarlierBuild(path);
  const begun = beginUpdate(earlier, { ...options, given });
  using _file = begun.file;
  return await update(earlier, restoreReading(earlier.sources), begun);
}

async function update(
  earlier: EarlierBuild,
  reading: Reading,
  begun: BegunUpdate & { readonly pool?: WorkerPool; readonly ahead?: ExtractionCache },
): Promise<UpdateSummary> {
  const { out, given, relayout = given !== undefined, file, pool, ahead } = begun;
  const read = papersOf(reading);
  if (read.papers.length === 0) throw noPapers(read);
  const key = extractorKey(begun.extractor);
  const { extractions, fresh } = await extractMissing(
    read.papers,
    { caches: earlier.findingsOf(key), file, ...(ahead ? { ahead } : {}) },
    { ...extractionOptions(begun), ...(pool ? { pool } : {}) },
  );
  const { papers, records, tallies, counts, diagnostics } = read;
  const { knowledge, contentHash } = await weaveInto(
    out,
    { papers, extractions, counts, diagnostics, records, tallies },
    { ...weaveOptions(begun, earlier, papers), relayout },
    out === earlier.path ? { replaces: earlier.contentHash } : {},
  );
  file.discard();
  return {
    ...summarize(knowledge, contentHash, read.perDocument),
    ...paperChanges(earlier, papers),
    extracted: fresh,
    relaidOut: changeSince(knowledge, earlier.map, relayout).anew,
  };
}

type PaperChanges = Pick<UpdateSummary, 'papersAdded' | 'papersRemoved' | 'papersChanged'>;

function paperChanges({ sources }: EarlierBuild, papers: EarlierBuild['sources']['papers']): PaperChanges {
  const before = new Map(sources.papers.map((paper) => [paper.id, paper]));
  const stayed = papers.filter(({ id }) => before.has(id));
  const changed = stayed.filter(({ id, title, abstract }) => {
    const old = before.get(id)!;
    return old.title !== title || old.abstract !== abstract;
  });
  return {
    papersAdded: papers.length - stayed.length,
    papersRemoved: before.size - stayed.length,
    papersChanged: changed.length,
  };
}
