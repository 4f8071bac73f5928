// Documents and the records that papers were merged from: what `add` and `remove` merge papers from again.
import { compareStrings } from '../lib/text.js';
import type { DocumentTally, PaperRecord, Woven } from '../model/index.js';
import { codesOf } from './codes.js';
import type { RowWriter } from './row-writer.js';

/** Sorted by name, each once. */
export function talliesOf({ papers, tallies = [] }: Woven): readonly DocumentTally[] {
  const known = new Map(tallies.map((tally) => [tally.document, tally]));
  for (const document of papers.flatMap((paper) => paper.documents))
    if (!known.has(document)) known.set(document, { document, rejected: 0 });
  return [...known.values()].sort((a, b) => compareStrings(a.document, b.document));
}

export function writeDocuments(writer: RowWriter, tallies: readonly DocumentTally[]): void {
  const insert = writer.into('documents');
  tallies.forEach(({ document, format, rejected }, code) => {
    insert(code, document, format ?? null, rejected);
  });
}

export function writeRecords(
  writer: RowWriter,
  { papers, records }: Woven,
  tallies: readonly DocumentTally[],
): void {
  const insert = writer.into('records');
  const codeOf = codesOf(tallies.map(({ document }) => document));
  papers.forEach((paper, i) => {
    const own = records?.[i] ?? paper.documents.map(loneRecord);
    own.forEach(({ document, line, differs }, record) => {
      insert(i, record, codeOf(document), line ?? null, differs);
    });
  });
}

function loneRecord(document: string): PaperRecord {
  return { document, differs: '' };
}
