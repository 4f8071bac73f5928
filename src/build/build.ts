// From inputs to a finished database: read, extract, weave, store.
import type { CommunityAlgorithm } from '../analyze/index.js';
import { type ExtractorOptions, extractorKey } from '../extract/index.js';
import type { EarlierReadings } from '../graph/index.js';
import { PaperweaveError } from '../lib/errors.js';
import { type Progress, silent } from '../lib/progress.js';
import type { Extraction } from '../model/index.js';
import { type FoundDocuments, type ReadOptions, type ReadResult, readPapers } from '../read/index.js';
import type { Thesaurus } from '../resolve/index.js';
import { lockForWriting } from '../store/index.js';
import type { EarlierBuild } from './kept/earlier-build.js';
import { extractMissing } from './kept/extract-missing.js';
import { type FindingsFile, findingsPath, openFindingsFile } from './kept/findings-file.js';
import { type BuildSummary, summarize } from './summary.js';
import type { WeaveInput, WeaveOptions } from './weave.js';
import { weaveInto } from './weave-into.js';
import { startReady, type WorkerPool } from './worker-pool.js';

export interface BuildOptions {
  /** Path of the database to write. */
  readonly out: string;
  /** How documents are read: a format for all of them, columns of tables. */
  readonly read?: Omit<ReadOptions, 'progress'>;
  readonly seed?: number;
  readonly algorithm?: CommunityAlgorithm;
  /** Above 1 more and smaller communities, below 1 fewer and larger ones. */
  readonly resolution?: number;
  readonly workers?: number;
  readonly extractor?: ExtractorOptions;
  readonly thesaurus?: Thesaurus;
  readonly provenance?: Readonly<Record<string, string>>;
  readonly progress?: Progress;
  /** A build whose findings, readings, community numbers and places are kept as far as they can be. */
  readonly earlier?: EarlierBuild;
  /** Communities and places anew, though there are earlier ones. */
  readonly relayout?: boolean;
}

/**
 * Reads the documents, weaves their graph and writes it to `options.out`, which stays as it was on any failure. What was
 * extracted by then is kept beside it, and the next build goes on from there.
 * @throws PaperweaveError `no-papers` where the documents hold none, `store-busy` where another build makes the same file.
 */
export async function build(found: FoundDocuments, options: BuildOptions): Promise<BuildSummary> {
  using _lock = lockForWriting(options.out);
  await using pool = startReady(options);
  const progress = options.progress ?? silent;
  const read = await readAll(found, { ...options.read, progress });
  if (read.papers.length === 0) throw noPapers(read);
  const file = openFindingsFile(findingsPath(options.out), extractorKey(options.extractor));
  try {
    const extractions = await extractRead(read, { file, pool }, options);
    const readings = options.earlier?.readingsOf(extractorKey(options.extractor), read.papers);
    const summary = await storeExtracted(read, extractions, options, readings);
    file.discard();
    return summary;
  } finally {
    file.close();
  }
}

/**
 * The second half of a build, for papers whose concepts were found elsewhere: `extractions[i]` is of `read.papers[i]`.
 * @throws PaperweaveError `no-papers` where there are none, `store-busy` where another build makes the same file.
 */
export async function buildExtracted(
  read: ReadResult,
  extractions: readonly Extraction[],
  options: BuildOptions,
): Promise<BuildSummary> {
  using _lock = lockForWriting(options.out);
  return await storeExtracted(read, extractions, options);
}

async function storeExtracted(
  read: ReadResult,
  extractions: readonly Extraction[],
  options: BuildOptions,
  readings?: EarlierReadings,
): Promise<BuildSummary> {
  if (read.papers.length === 0) throw noPapers(read);
  const input = weaveInput(read, extractions);
  const weaving = { ...weaveOptions(options), ...(readings ? { readings } : {}) };
  const { knowledge, contentHash } = await weaveInto(options.out, input, weaving);
  return summarize(knowledge, contentHash, read.perDocument);
}

async function readAll(found: FoundDocuments, options: ReadOptions): Promise<ReadResult> {
  const read = await readPapers(found.documents, options);
  return { ...read, diagnostics: [...found.diagnostics, ...read.diagnostics] };
}

async function extractRead(
  read: ReadResult,
  { file, pool }: { readonly file: FindingsFile; readonly pool: WorkerPool | undefined },
  options: BuildOptions,
): Promise<readonly Extraction[]> {
  const { progress = silent, workers, extractor = {}, earlier } = options;
  const { extractions } = await extractMissing(
    read.papers,
    { caches: earlier?.findingsOf(extractorKey(extractor)) ?? [], file },
    { ...extractor, progress, ...(workers === undefined ? {} : { workers }), ...(pool ? { pool } : {}) },
  );
  return extractions;
}

function weaveInput(read: ReadResult, extractions: readonly Extraction[]): WeaveInput {
  const { papers, counts, diagnostics, records, tallies } = read;
  return { papers, extractions, counts, diagnostics, records, tallies };
}

function weaveOptions(options: BuildOptions): WeaveOptions {
  const { progress = silent, seed, algorithm, resolution, thesaurus, workers, earlier, relayout } = options;
  return {
    progress,
    ...(seed === undefined ? {} : { seed }),
    ...(algorithm ? { algorithm } : {}),
    ...(resolution === undefined ? {} : { resolution }),
    ...(thesaurus ? { thesaurus } : {}),
    ...(workers === undefined ? {} : { workers }),
    ...(earlier ? { earlier: earlier.map } : {}),
    ...(relayout ? { relayout } : {}),
    provenance: { ...choicesIn(options), ...options.provenance },
  };
}

/** What an update must know to make the same graph again. */
function choicesIn({ extractor = {}, resolution }: BuildOptions): Record<string, string> {
  return {
    extractor: extractorKey(extractor),
    ...(extractor.minScore === undefined ? {} : { 'min-score': String(extractor.minScore) }),
    ...(resolution === undefined ? {} : { resolution: String(resolution) }),
  };
}

export function noPapers(read: ReadResult): PaperweaveError {
  const first = read.diagnostics.find((diagnostic) => diagnostic.severity === 'error') ?? read.diagnostics[0];
  const where = first ? `${first.document}${first.line ? `:${first.line}` : ''}` : 'input';
  return new PaperweaveError({
    code: 'no-papers',
    where,
    found: first ? first.found : `no papers in ${read.counts.documents} documents`,
    expected: first ? first.expected : 'at least one paper',
  });
}
