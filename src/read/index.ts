// Stage 1 to 2: source documents in, papers and diagnostics out.
export { documentOf } from './document-of.js';
export { type FindOptions, type FoundDocuments, findDocuments } from './find-documents.js';
export type { Format, RawRecord, ReadItem } from './format.js';
export { detectFormat, FORMATS, formatById } from './formats.js';
export {
  type DocumentReport,
  type Duplicate,
  type ReadOptions,
  type ReadResult,
  readPapers,
} from './read-papers.js';
export { type StreamedItem, streamPapers } from './stream-papers.js';
