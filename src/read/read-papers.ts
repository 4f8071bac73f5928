// Stage 1 to 2: documents in, papers out, with every record accounted for: records = papers + duplicates + rejected.
import { type Progress, silent } from '../lib/progress.js';
import { compareStrings, shorten } from '../lib/text.js';
import type { Diagnostic, Paper, ReadCounts, SourceDocument } from '../model/index.js';
import { DiagnosticLog } from './diagnostic-log.js';
import type { RawRecord } from './format.js';
import { createDraft, type Draft } from './merge/draft.js';
import { type MergedPaper, mergeDrafts } from './merge/merge-drafts.js';
import { type ReadDocumentOptions, readDocument } from './read-document.js';

export interface ReadOptions extends ReadDocumentOptions {
  readonly progress?: Progress;
}

/** A record that told of a paper which another record is counted for. */
export interface Duplicate {
  readonly line?: number;
  readonly title: string;
  /** Id of the paper that it was merged into. */
  readonly paper: string;
}

/** What became of one document; `records = papers + duplicates.length + rejected`. */
export interface DocumentReport {
  readonly document: string;
  /** Id of its format; absent where it could not be read. */
  readonly format?: string;
  readonly records: number;
  readonly papers: number;
  readonly duplicates: readonly Duplicate[];
  readonly rejected: number;
  /** Records, rejected ones aside, that give no abstract. */
  readonly abstractsMissing: number;
}

export interface ReadResult {
  /** Sorted by id in code-unit order; the same whatever the order of the documents. */
  readonly papers: readonly Paper[];
  /** Positions in `papers`, in the order in which the input first told of them. */
  readonly inputOrder: readonly number[];
  /** Sorted by document and line. */
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: ReadCounts;
  /** Sorted by document name. */
  readonly perDocument: readonly DocumentReport[];
}

/** What is known of a document before records are merged. */
interface Tally {
  readonly document: string;
  format?: string;
  rejected: number;
  abstractsMissing: number;
}

/** Reads one document after another; papers are kept, documents are not. Never throws for what a document holds. */
export async function readPapers(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const log = new DiagnosticLog();
  const drafts: Draft[] = [];
  const tallies: Tally[] = [];
  const progress = options.progress ?? silent;
  for await (const document of documents) {
    tallies.push(await readInto({ document, source: tallies.length, options }, drafts, log));
    progress({ stage: 'read', done: drafts.length });
  }
  const merged = mergeDrafts(drafts);
  for (const diagnostic of merged.diagnostics) log.add(diagnostic);
  const perDocument = report(tallies, merged.papers);
  return {
    papers: merged.papers.map(({ paper }) => paper),
    inputOrder: inputOrder(merged.papers),
    diagnostics: log.list(),
    counts: count(perDocument),
    perDocument,
  };
}

interface Source {
  readonly document: SourceDocument;
  /** Position in the input. */
  readonly source: number;
  readonly options: ReadOptions;
}

async function readInto(
  { document, source, options }: Source,
  drafts: Draft[],
  log: DiagnosticLog,
): Promise<Tally> {
  const tally: Tally = { document: document.name, rejected: 0, abstractsMissing: 0 };
  for await (const item of readDocument(document, options)) {
    if ('format' in item) tally.format = item.format;
    else if ('diagnostic' in item) log.add(item.diagnostic);
    else if ('rejected' in item) {
      tally.rejected++;
      log.add(item.rejected);
    } else if (isTitled(item.record)) {
      if (!item.record.abstract?.trim()) tally.abstractsMissing++;
      drafts.push(createDraft(item.record, { document: document.name, source, arrival: drafts.length }));
    } else {
      tally.rejected++;
      log.add(titleMissing(document.name, item.record));
    }
  }
  return tally;
}

/** A paper without a title can neither be named nor told from another. */
export function isTitled(record: RawRecord): record is RawRecord & { title: string } {
  return record.title !== undefined && record.title.trim() !== '';
}

export function titleMissing(document: string, record: RawRecord): Diagnostic {
  const abstract = record.abstract?.trim();
  const found = abstract
    ? `a record without a title: "${shorten(abstract, 60)}"`
    : 'a record without a title';
  const place = record.line === undefined ? {} : { line: record.line };
  return { code: 'title-missing', severity: 'error', document, ...place, found, expected: 'a title' };
}

function inputOrder(papers: readonly MergedPaper[]): number[] {
  const arrival = papers.map(({ drafts }) =>
    drafts.reduce((first, draft) => Math.min(first, draft.arrival), Infinity),
  );
  return arrival.map((_, i) => i).sort((a, b) => arrival[a]! - arrival[b]!);
}

function report(tallies: readonly Tally[], merged: readonly MergedPaper[]): DocumentReport[] {
  const papers = tallies.map(() => 0);
  const duplicates: Duplicate[][] = tallies.map(() => []);
  for (const { paper, primary, drafts } of merged)
    for (const draft of drafts) {
      if (draft === primary) papers[draft.source]!++;
      else duplicates[draft.source]!.push(duplicateOf(draft, paper));
    }
  return tallies
    .map((tally, i) => {
      const own = duplicates[i]!.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
      return {
        ...tally,
        records: papers[i]! + own.length + tally.rejected,
        papers: papers[i]!,
        duplicates: own,
      };
    })
    .sort((a, b) => compareStrings(a.document, b.document));
}

function duplicateOf(draft: Draft, paper: Paper): Duplicate {
  const line = draft.record.line === undefined ? {} : { line: draft.record.line };
  return { ...line, title: draft.record.title, paper: paper.id };
}

function count(reports: readonly DocumentReport[]): ReadCounts {
  const sum = (of: (report: DocumentReport) => number) =>
    reports.reduce((total, item) => total + of(item), 0);
  return {
    documents: reports.length,
    records: sum((item) => item.records),
    papers: sum((item) => item.papers),
    duplicates: sum((item) => item.duplicates.length),
    rejected: sum((item) => item.rejected),
  };
}
