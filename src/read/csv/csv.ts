// CSV and TSV tables of papers, with whatever delimiter, preamble and header names the tool has written.
import { hasExtension } from '../extension.js';
import type { DocumentText, Format, FormatOptions, ReadItem, Remark } from '../format.js';
import { withHead } from '../text/with-head.js';
import { type Columns, findColumns } from './column-names.js';
import { type CsvRow, csvRows } from './csv-rows.js';
import { type Table, tallyRow, toRecord } from './table-record.js';

const DELIMITERS = [',', '\t', ';', '|'];
const EXTENSIONS = ['.csv', '.tsv', '.tab'];
/** Lines above the header that exports may write (`About the data: ...`). */
const PREAMBLE = 5;

export const csv: Format = {
  id: 'csv',
  label: 'CSV and TSV (Scopus, Web of Science, Lens, Dimensions, OpenAlex, Zotero, or your own)',
  extensions: EXTENSIONS,
  mayBeLatin1: true,
  detect: (head, name) => {
    const header = findHeader(head, {});
    if (header === undefined) return hasExtension(name, EXTENSIONS) ? 0.2 : 0;
    return header.columns.abstract === undefined ? 0.5 : 0.85;
  },
  read,
};

interface Header {
  readonly delimiter: string;
  readonly columns: Columns;
}

/** The first line that names a title and something else besides. */
function findHeader(head: string, named: Readonly<Record<string, string>>): Header | undefined {
  if (/^\uFEFF?\s*[[{<@%]/.test(head)) return undefined;
  for (const line of head.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/, PREAMBLE)) {
    if (line.length > 20_000) continue;
    for (const delimiter of DELIMITERS) {
      const columns = findColumns(cells(line, delimiter), named);
      if (columns.title !== undefined && Object.keys(columns).length >= 2) return { delimiter, columns };
    }
  }
  return undefined;
}

/** Tables of tabs are written with quotes or without; quotes that begin cells end cells too. */
function isQuoted(head: string): boolean {
  const opening = head.match(/(?:^|[\t\n])"/g)?.length ?? 0;
  const closing = head.match(/"(?=[\t\r\n]|$)/g)?.length ?? 0;
  return opening > 0 && Math.abs(opening - closing) <= 0.1 * opening + 1;
}

/** A header line to its names; quotes are taken off. */
function cells(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

async function* read(text: DocumentText, options: FormatOptions): AsyncIterable<ReadItem> {
  const named = options.columns ?? {};
  const { head, chunks } = await withHead(text.chunks());
  const delimiter =
    findHeader(head, named)?.delimiter ?? (hasExtension(text.name, ['.tsv', '.tab']) ? '\t' : ',');
  let table: Table | undefined;
  let seen = 0;
  for await (const row of csvRows(chunks, { delimiter, quoted: delimiter !== '\t' || isQuoted(head) })) {
    if (!('cells' in row)) {
      yield row;
    } else if (table) {
      const width = table.header.length;
      if (row.cells.length < width || row.cells.length > width + 1) yield { remark: rowLength(row, width) };
      tallyRow(row, table, text.fields);
      yield { record: toRecord(row, table) };
    } else {
      const columns = headerOf(row.cells, named);
      if (columns) table = { header: row.cells, columns };
      else if (++seen >= PREAMBLE) break;
    }
  }
  if (!table) yield { remark: noHeader(head) };
}

function headerOf(row: readonly string[], named: Readonly<Record<string, string>>): Columns | undefined {
  const columns = findColumns(row, named);
  return columns.title !== undefined && (row.length === 1 || Object.keys(columns).length >= 2)
    ? columns
    : undefined;
}

/** A delimiter or a line end too many, or a quote that was closed by the next one. */
function rowLength({ cells: row, line }: CsvRow, width: number): Remark {
  return {
    code: 'row-length',
    severity: 'warning',
    line,
    found: `${row.length} cells`,
    expected: `${width} cells, as in the header`,
  };
}

function noHeader(head: string): Remark {
  const found = head
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/, 1)[0]!
    .slice(0, 120);
  return {
    code: 'column-missing',
    severity: 'error',
    line: 1,
    found,
    expected: 'a header with a title column (name it with --column title=...)',
  };
}
