// Stage 1 to 2: source documents in, papers and diagnostics out.
export { documentOf } from './document-of.js';
export {
  joinReadings,
  type KeptSources,
  restoreReading,
  withoutDocuments,
} from './earlier-reading.js';
export { type FindOptions, type FoundDocuments, findDocuments } from './find-documents.js';
export type { Format, RawRecord, ReadItem } from './format.js';
export { detectFormat, FORMATS, formatById } from './formats.js';
export { type MergeKeys, mergeKeys } from './merge/merge-keys.js';
export { type PartitionRow, parsePartition } from './partition/parse-partition.js';
export { type DocumentItem, type ReadDocumentOptions, readDocument } from './read-document.js';
export {
  type DocumentReport,
  type Duplicate,
  papersOf,
  type ReadOptions,
  type ReadResult,
  readPapers,
} from './read-papers.js';
export { type DocumentItems, gatherDocuments, type Reading, readDocuments } from './reading.js';
export { lonePaper, type StreamedItem, streamPapers } from './stream-papers.js';
export { isTitled, type TitledRecord, titleMissing } from './titled.js';
