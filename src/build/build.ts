// From inputs to a finished database: read, extract, weave, store.
import type { CommunityAlgorithm } from '../analyze/index.js';
import type { ExtractorOptions } from '../extract/index.js';
import { PaperweaveError } from '../lib/errors.js';
import { type Progress, silent } from '../lib/progress.js';
import type { Knowledge } from '../model/index.js';
import { type FoundDocuments, type ReadOptions, type ReadResult, readPapers } from '../read/index.js';
import type { Thesaurus } from '../resolve/index.js';
import { writeKnowledgeBase } from '../store/index.js';
import { extractPapers } from './extract-papers.js';
import { type BuildSummary, summarize } from './summary.js';
import { weave } from './weave.js';

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
}

/**
 * Reads the documents, weaves their graph and writes it to `options.out`, which stays as it was on any failure.
 * @throws PaperweaveError `no-papers` where the documents hold none.
 */
export async function build(found: FoundDocuments, options: BuildOptions): Promise<BuildSummary> {
  const progress = options.progress ?? silent;
  const read = await readAll(found, { ...options.read, progress });
  if (read.papers.length === 0) throw noPapers(read);
  const knowledge = await weaveRead(read, options);
  progress({ stage: 'store', done: 0 });
  const { contentHash } = writeKnowledgeBase(options.out, knowledge);
  return summarize(knowledge, contentHash, read.perDocument);
}

async function readAll(found: FoundDocuments, options: ReadOptions): Promise<ReadResult> {
  const read = await readPapers(found.documents, options);
  return { ...read, diagnostics: [...found.diagnostics, ...read.diagnostics] };
}

async function weaveRead(read: ReadResult, options: BuildOptions): Promise<Knowledge> {
  const {
    progress = silent,
    workers,
    extractor = {},
    seed,
    algorithm,
    resolution,
    thesaurus,
    provenance,
  } = options;
  const extractions = await extractPapers(read.papers, {
    ...extractor,
    progress,
    ...(workers === undefined ? {} : { workers }),
  });
  return weave(
    { papers: read.papers, extractions, counts: read.counts, diagnostics: read.diagnostics },
    {
      progress,
      ...(seed === undefined ? {} : { seed }),
      ...(algorithm ? { algorithm } : {}),
      ...(resolution === undefined ? {} : { resolution }),
      ...(thesaurus ? { thesaurus } : {}),
      ...(provenance ? { provenance } : {}),
    },
  );
}

function noPapers(read: ReadResult): PaperweaveError {
  const first = read.diagnostics.find((diagnostic) => diagnostic.severity === 'error') ?? read.diagnostics[0];
  const where = first ? `${first.document}${first.line ? `:${first.line}` : ''}` : 'input';
  return new PaperweaveError({
    code: 'no-papers',
    where,
    found: first ? first.found : `no papers in ${read.counts.documents} documents`,
    expected: first ? first.expected : 'at least one paper',
  });
}
