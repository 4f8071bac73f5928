// What a batch of documents told, before records are merged into papers: the value between reading and merging. Readings of
// one corpus may be joined and parted, and the papers of the whole are then those of a reading of the whole.
import { type Progress, silent } from '../lib/progress.js';
import type { Diagnostic, DocumentTally, Rejection, SourceDocument, UnknownFields } from '../model/index.js';
import { DiagnosticLog } from './diagnostic-log.js';
import { createDraft, type Draft } from './merge/draft.js';
import { type DocumentItem, type ReadDocumentOptions, readDocument } from './read-document.js';
import { isTitled, titleMissing } from './titled.js';

export interface ReadOptions extends ReadDocumentOptions {
  readonly progress?: Progress;
}

export interface Reading {
  /** In the order of the input; `draft.source` is a position in `tallies`. */
  readonly drafts: readonly Draft[];
  /** One a document, in the order of the input. */
  readonly tallies: readonly DocumentTally[];
  /** Of inputs that could not be found, in the order of the input. */
  readonly inputDiagnostics: readonly Diagnostic[];
  /** Of documents and their records, as a `DiagnosticLog` lists them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A document as its items: read just now, or elsewhere and before. */
export interface DocumentItems {
  readonly name: string;
  readonly items: Iterable<DocumentItem> | AsyncIterable<DocumentItem>;
}

/** Reads one document after another; records are kept, documents are not. Never throws for what a document holds. */
export function readDocuments(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  options: ReadOptions = {},
): Promise<Reading> {
  return gatherDocuments(itemsOf(documents, options), options.progress);
}

async function* itemsOf(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  options: ReadOptions,
): AsyncIterable<DocumentItems> {
  for await (const document of documents)
    yield { name: document.name, items: readDocument(document, options) };
}

/** The reading of documents that come as their items, those of each document in its order. */
export async function gatherDocuments(
  documents: Iterable<DocumentItems> | AsyncIterable<DocumentItems>,
  progress: Progress = silent,
): Promise<Reading> {
  const log = new DiagnosticLog();
  const drafts: Draft[] = [];
  const tallies: DocumentTally[] = [];
  for await (const document of documents) {
    tallies.push(await gatherInto({ ...document, source: tallies.length }, drafts, log));
    progress({ stage: 'read', done: drafts.length });
  }
  return { drafts, tallies, inputDiagnostics: [], diagnostics: log.list() };
}

interface Source extends DocumentItems {
  /** Position in the input. */
  readonly source: number;
}

async function gatherInto(
  { name, items, source }: Source,
  drafts: Draft[],
  log: DiagnosticLog,
): Promise<DocumentTally> {
  let format: string | undefined;
  let fieldsUnknown: UnknownFields | undefined;
  let rejected = 0;
  const rejections: Rejection[] = [];
  const reject = (diagnostic: Diagnostic): void => {
    if (rejected++ < REJECTIONS) rejections.push(rejectionOf(diagnostic));
    log.add(diagnostic);
  };
  for await (const item of items) {
    if ('format' in item) format = item.format;
    else if ('diagnostic' in item) log.add(item.diagnostic);
    else if ('fieldsUnknown' in item) fieldsUnknown = item.fieldsUnknown;
    else if ('rejected' in item) reject(item.rejected);
    else if (isTitled(item.record))
      drafts.push(createDraft(item.record, { document: name, source, arrival: drafts.length }));
    else reject(titleMissing(name, item.record));
  }
  return {
    document: name,
    ...(format === undefined ? {} : { format }),
    rejected,
    ...(rejections.length === 0 ? {} : { rejections }),
    ...(fieldsUnknown?.fields.length ? { fieldsUnknown } : {}),
  };
}

/** Rejected records of a document that are told one by one. */
const REJECTIONS = 1000;

function rejectionOf({ line, code, found }: Diagnostic): Rejection {
  return { ...(line === undefined ? {} : { line }), code, found };
}
