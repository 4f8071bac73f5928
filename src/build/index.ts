// The pipeline: the only place that knows the order of the stages.
export { type AnnotatedConcept, type AnnotatedMention, type AnnotatedPaper, annotate } from './annotate.js';
export { type BuildOptions, build } from './build.js';
export { type ExtractPapersOptions, extractPapers } from './extract-papers.js';
export { type BuildSummary, summarize } from './summary.js';
export { VERSION } from './version.js';
export { type WeaveInput, type WeaveOptions, weave } from './weave.js';
