// The pipeline: the only place that knows the order of the stages.
export { type AnnotatedConcept, type AnnotatedMention, type AnnotatedPaper, annotate } from './annotate.js';
export { type BuildOptions, build, buildExtracted } from './build.js';
export { type ExtractPapersOptions, extractPapers } from './extract-papers.js';
export { type EarlierBuild, readEarlierBuild } from './kept/earlier-build.js';
export type { ExtractionCache, Findings } from './kept/extraction-cache.js';
export { findingsPath } from './kept/findings-file.js';
export type { Removal } from './kept/without-removed.js';
export { type BuildSummary, summarize } from './summary.js';
export {
  addPapers,
  removePapers,
  takeCommunities,
  type UpdateOptions,
  type UpdateSummary,
} from './update.js';
export { VERSION } from './version.js';
export { type WeaveInput, type WeaveOptions, weave } from './weave.js';
