// What an update does before anything is read: its choices, and the file beside the database for what it extracts.
import type { GivenCommunities } from '../../analyze/index.js';
import { type ExtractorOptions, extractorKey } from '../../extract/index.js';
import { type Progress, silent } from '../../lib/progress.js';
import type { Paper } from '../../model/index.js';
import type { BuildOptions } from '../build.js';
import type { ExtractPapersOptions } from '../extract-papers.js';
import type { WeaveOptions } from '../weave.js';
import { choicesOf } from './choices.js';
import type { EarlierBuild, EarlierFacts } from './earlier-build.js';
import { type FindingsFile, findingsPath, openFindingsFile } from './findings-file.js';

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

/** An update that knows its choices, and where it keeps what it extracts. */
export interface BegunUpdate extends Omit<UpdateOptions, 'extractor' | 'thesaurus' | 'provenance'> {
  readonly out: string;
  readonly progress: Progress;
  readonly extractor: ExtractorOptions;
  readonly weave: WeaveOptions;
  readonly file: FindingsFile;
}

/** @throws as `choicesOf`. */
export function beginUpdate(facts: EarlierFacts, options: UpdateOptions): BegunUpdate {
  const { progress = silent, out = facts.path } = options;
  const { extractor, weave } = choicesOf(facts, options);
  const file = openFindingsFile(findingsPath(out), extractorKey(extractor));
  return { ...options, progress, out, extractor, weave, file };
}

export function extractionOptions({ extractor, workers, progress }: BegunUpdate): ExtractPapersOptions {
  return { ...extractor, progress, ...(workers ? { workers } : {}) };
}

export function weaveOptions(
  begun: BegunUpdate,
  earlier: EarlierBuild,
  papers: readonly Paper[],
): WeaveOptions {
  const { weave, workers, progress, given } = begun;
  const readings = earlier.readingsOf(extractorKey(begun.extractor), papers);
  return {
    ...weave,
    progress,
    earlier: earlier.map,
    ...(workers ? { workers } : {}),
    ...(readings ? { readings } : {}),
    ...(given ? { given } : {}),
  };
}
