// Stage 1 to 2: documents in, papers out, with every record accounted for: records = papers + duplicates + rejected.
import { compareStrings } from '../lib/text.js';
import type {
  Diagnostic,
  DocumentTally,
  Paper,
  PaperRecord,
  ReadCounts,
  Rejection,
  SourceDocument,
  UnknownFields,
} from '../model/index.js';
import { DiagnosticLog, joinDiagnostics } from './diagnostic-log.js';
import type { Draft } from './merge/draft.js';
import { type MergedPaper, mergeDrafts } from './merge/merge-drafts.js';
import { differencesOf } from './merge/record-differences.js';
import { type Reading, type ReadOptions, readDocuments } from './reading.js';

export type { ReadOptions } from './reading.js';
export { isTitled, type TitledRecord, titleMissing } from './titled.js';

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
  /** The first thousand of the rejected, with line and reason. */
  readonly rejections: readonly Rejection[];
  /** Records, rejected ones aside, that give no abstract. */
  readonly abstractsMissing: number;
  /** Columns, tags, keys or elements that were met and not used; none for documents that were read in an earlier build. */
  readonly fieldsUnknown: UnknownFields;
}

export interface ReadResult {
  /** Sorted by id in code-unit order; the same whatever the order of the documents. */
  readonly papers: readonly Paper[];
  /** Positions in `papers`, in the order in which the input first told of them. */
  readonly inputOrder: readonly number[];
  /** `records[i]` are those of `papers[i]`: with them the papers can be merged again with others. */
  readonly records: readonly (readonly PaperRecord[])[];
  /** Sorted by document name. */
  readonly tallies: readonly DocumentTally[];
  /** Of inputs first, then by document and line. */
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: ReadCounts;
  /** Sorted by document name. */
  readonly perDocument: readonly DocumentReport[];
}

/** Reads one document after another; papers are kept, documents are not. Never throws for what a document holds. */
export async function readPapers(
  documents: Iterable<SourceDocument> | AsyncIterable<SourceDocument>,
  options: ReadOptions = {},
): Promise<ReadResult> {
  return papersOf(await readDocuments(documents, options));
}

/** The papers of what was read; the same whatever the order in which it was read. */
export function papersOf({ drafts, tallies, inputDiagnostics, diagnostics }: Reading): ReadResult {
  const merged = mergeDrafts(drafts);
  const log = new DiagnosticLog();
  for (const diagnostic of merged.diagnostics) log.add(diagnostic);
  const perDocument = report(tallies, merged.papers);
  return {
    papers: merged.papers.map(({ paper }) => paper),
    inputOrder: inputOrder(merged.papers),
    records: merged.papers.map(recordsOf),
    tallies: tallies.toSorted((a, b) => compareStrings(a.document, b.document)),
    diagnostics: [...inputDiagnostics, ...joinDiagnostics([diagnostics, log.list()])],
    counts: count(perDocument),
    perDocument,
  };
}

function recordsOf({ paper, drafts }: MergedPaper): PaperRecord[] {
  return drafts.map(({ record, document }) => ({
    document,
    ...(record.line === undefined ? {} : { line: record.line }),
    differs: differencesOf(record, paper),
  }));
}

function inputOrder(papers: readonly MergedPaper[]): number[] {
  const arrival = papers.map(({ drafts }) =>
    drafts.reduce((first, draft) => Math.min(first, draft.arrival), Infinity),
  );
  return arrival.map((_, i) => i).sort((a, b) => arrival[a]! - arrival[b]!);
}

function report(tallies: readonly DocumentTally[], merged: readonly MergedPaper[]): DocumentReport[] {
  const papers = tallies.map(() => 0);
  const abstractsMissing = tallies.map(() => 0);
  const duplicates: Duplicate[][] = tallies.map(() => []);
  for (const { paper, primary, drafts } of merged)
    for (const draft of drafts) {
      if (!draft.record.abstract?.trim()) abstractsMissing[draft.source]!++;
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
        rejections: tally.rejections ?? [],
        abstractsMissing: abstractsMissing[i]!,
        fieldsUnknown: tally.fieldsUnknown ?? { fields: [], more: 0 },
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
