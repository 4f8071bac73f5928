// All papers with the records that they were merged from, and the documents of these: what papers are merged from again.
import { compareStrings } from '../lib/text.js';
import type { DocumentTally, Paper, PaperRecord } from '../model/index.js';
import { readAbstract } from './read-abstracts.js';
import type { Store } from './store.js';

export interface StoredSources {
  /** In the order of their row numbers. */
  readonly papers: readonly Paper[];
  /** `records[i]` are those of `papers[i]`. */
  readonly records: readonly (readonly PaperRecord[])[];
  /** Sorted by name. */
  readonly tallies: readonly DocumentTally[];
}

export function readSources(store: Store): StoredSources {
  const tallies = readTallies(store);
  const records = readRecords(store, tallies);
  return { papers: readAllPapers(store, records), records, tallies };
}

function readTallies(store: Store): readonly DocumentTally[] {
  return store
    .all<{ name: string; format: string | null; rejected: number }>(
      'SELECT name, format, rejected FROM documents ORDER BY document',
    )
    .map(({ name, format, rejected }) => ({
      document: name,
      ...(format === null ? {} : { format }),
      rejected,
    }));
}

type RecordRow = readonly [paper: number, document: number, line: number | null, differs: string];

function readRecords(store: Store, tallies: readonly DocumentTally[]): readonly (readonly PaperRecord[])[] {
  const records: PaperRecord[][] = [];
  const rows = store.rows<unknown>(
    'SELECT paper, document, line, differs FROM records ORDER BY paper, record',
  );
  for (const row of rows) {
    const [paper, code, line, differs] = row as RecordRow;
    const { document } = tallies[code]!;
    records[paper] ??= [];
    records[paper].push({ document, ...(line === null ? {} : { line }), differs });
  }
  return records;
}

const COLUMNS = 'id, title, authors, year, venue, doi, url, keywords';
type PaperRow = readonly [
  string,
  string,
  string,
  number | null,
  string | null,
  string | null,
  string | null,
  string,
];

function readAllPapers(
  store: Store,
  records: readonly (readonly PaperRecord[] | undefined)[],
): readonly Paper[] {
  const papers: Paper[] = [];
  for (const row of store.rows<unknown>(`SELECT ${COLUMNS} FROM papers ORDER BY paper`)) {
    const [id, title, authors, year, venue, doi, url, keywords] = row as unknown as PaperRow;
    papers.push({
      id,
      title,
      abstract: readAbstract(store, papers.length),
      authors: JSON.parse(authors) as string[],
      ...(year === null ? {} : { year }),
      ...(venue === null ? {} : { venue }),
      ...(doi === null ? {} : { doi }),
      ...(url === null ? {} : { url }),
      keywords: JSON.parse(keywords) as string[],
      documents: documentsOf(records[papers.length] ?? []),
    });
  }
  return papers;
}

/** Documents are numbered by name, but records are in the order in which they were merged. */
function documentsOf(records: readonly PaperRecord[]): readonly string[] {
  return records.length === 1
    ? [records[0]!.document]
    : [...new Set(records.map(({ document }) => document))].sort(compareStrings);
}
