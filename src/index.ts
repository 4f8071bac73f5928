// The public API: re-exports only, grouped by what they are for.

// Build a graph
export {
  type AnnotatedConcept,
  type AnnotatedMention,
  type AnnotatedPaper,
  addPapers,
  annotate,
  type BuildOptions,
  type BuildSummary,
  build,
  extractPapers,
  type Removal,
  readEarlierBuild,
  removePapers,
  type UpdateOptions,
  type UpdateSummary,
  VERSION,
  weave,
} from './build/index.js';
// Take it elsewhere
export { EXPORT_FORMATS, exportFolder, exportGraph, FOLDER_FORMATS, writeFolder } from './export/index.js';
export { createExtractor, type Extractor, type ExtractorOptions } from './extract/index.js';
export { type ErrorDetails, type ErrorKind, PaperweaveError } from './lib/errors.js';
export { type Parameter, resolveParameters } from './lib/parameters.js';
// Values and errors
export * from './model/index.js';
// Ask a graph
export {
  type AnswerOf,
  diffGraphs,
  type GraphDiff,
  type GraphFilters,
  type KnowledgeBase,
  type OptionsOf,
  openKnowledgeBase,
  QUERIES,
  type Query,
} from './query/index.js';
export { documentOf, FORMATS, findDocuments, type ReadResult, readPapers } from './read/index.js';
export { parseThesaurus, resolveConcepts, type Thesaurus } from './resolve/index.js';
// Serve it
export { createApp, startServer, watchDatabase } from './serve/index.js';
// Check it
export { type CheckResult, type Verification, verifyKnowledgeBase } from './store/index.js';
