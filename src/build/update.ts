// A finished database brought up to date: papers come or go, only what is new is extracted, and the rest follows as from
// scratch. Papers, concepts, edges and weights are exactly those of a build over the same records; communities and places stay.
import { changeSince, type GivenCommunities } from '../analyze/index.js';
import { extractorKey } from '../extract/index.js';
import { silent } from '../lib/progress.js';
import {
  type FoundDocuments,
  joinReadings,
  papersOf,
  type Reading,
  readDocuments,
  restoreReading,
} from '../read/index.js';
import { lockForWriting } from '../store/index.js';
import { type BuildOptions, noPapers } from './build.js';
import { choicesOf } from './kept/choices.js';
import { type EarlierBuild, readEarlierBuild } from './kept/earlier-build.js';
import { extractMissing } from './kept/extract-missing.js';
import { findingsPath, openFindingsFile } from './kept/findings-file.js';
import { type Removal, withoutRemoved } from './kept/without-removed.js';
import { type BuildSummary, summarize } from './summary.js';
import { weaveInto } from './weave-into.js';
import { startReady, type WorkerPool } from './worker-pool.js';

export type UpdateOptions = Pick<
  BuildOptions,
  'read' | 'workers' | 'extractor' | 'thesaurus' | 'provenance' | 'progress'
> & {
  /** Where the result goes; the same file unless given. */
  readonly out?: string;
  /** Communities and places anew. */
  readonly relayout?: boolean;
  /** Communities that were found elsewhere, in the place of all others. */
  readonly given?: GivenCommunities;
};

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
  await using pool = startReady(options);
  const earlier = readEarlierBuild(path);
  const { progress = silent } = options;
  const later = await readDocuments(found.documents, { ...options.read, progress });
  const inputDiagnostics = [...later.inputDiagnostics, ...found.diagnostics];
  const reading = joinReadings(restoreReading(earlier.sources), { ...later, inputDiagnostics });
  return await update(earlier, reading, { ...options, ...(pool ? { pool } : {}) });
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
  return await update(earlier, withoutRemoved(earlier, removal), options);
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
  return await update(earlier, restoreReading(earlier.sources), { ...options, given });
}

async function update(
  earlier: EarlierBuild,
  reading: Reading,
  options: UpdateOptions & { readonly pool?: WorkerPool },
): Promise<UpdateSummary> {
  const { progress = silent, out = earlier.path, given, relayout = given !== undefined } = options;
  const choices = choicesOf(earlier, options);
  const read = papersOf(reading);
  if (read.papers.length === 0) throw noPapers(read);
  const key = extractorKey(choices.extractor);
  const threads = options.workers ? { workers: options.workers } : {};
  const file = openFindingsFile(findingsPath(out), key);
  try {
    const { extractions, fresh } = await extractMissing(
      read.papers,
      { caches: earlier.findingsOf(key), file },
      { ...choices.extractor, ...threads, progress, ...(options.pool ? { pool: options.pool } : {}) },
    );
    const { papers, records, tallies, counts, diagnostics } = read;
    const { knowledge, contentHash } = await weaveInto(
      out,
      { papers, extractions, counts, diagnostics, records, tallies },
      { ...choices.weave, ...threads, progress, earlier: earlier.map, relayout, ...(given ? { given } : {}) },
      out === earlier.path ? { replaces: earlier.contentHash } : {},
    );
    file.discard();
    return {
      ...summarize(knowledge, contentHash, read.perDocument),
      ...paperChanges(earlier, papers),
      extracted: fresh,
      relaidOut: changeSince(knowledge, earlier.map, relayout).anew,
    };
  } finally {
    file.close();
  }
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
