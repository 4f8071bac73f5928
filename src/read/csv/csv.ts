// CSV and TSV tables of papers, with whatever delimiter, preamble and header names the tool has written.
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { hasExtension } from '../extension.js';
import type { DocumentText, Format, FormatOptions, RawRecord, ReadItem, Remark } from '../format.js';
import { presentAbstract } from '../plain-text.js';
import { recordOf, yearOf } from '../record-of.js';
import { splitKeywords, splitNames } from '../split-names.js';
import { LINE_LIMIT } from '../text/split-lines.js';
import { withHead } from '../text/with-head.js';
import { type ColumnField, type Columns, findColumns } from './column-names.js';

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

/** A header line to its names; quotes are taken off. */
function cells(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

async function* read(text: DocumentText, options: FormatOptions): AsyncIterable<ReadItem> {
  const named = options.columns ?? {};
  const { head, chunks } = await withHead(text.chunks());
  const delimiter =
    findHeader(head, named)?.delimiter ?? (hasExtension(text.name, ['.tsv', '.tab']) ? '\t' : ',');
  let columns: Columns | undefined;
  let seen = 0;
  for await (const row of rows(chunks, delimiter)) {
    if ('remark' in row) {
      yield row;
      continue;
    }
    if (columns) yield { record: toRecord(row, columns) };
    else columns = headerOf(row.cells, named);
    if (!columns && ++seen >= PREAMBLE) break;
  }
  if (!columns) yield { remark: noHeader(head) };
}

function headerOf(row: readonly string[], named: Readonly<Record<string, string>>): Columns | undefined {
  const columns = findColumns(row, named);
  return columns.title !== undefined && (row.length === 1 || Object.keys(columns).length >= 2)
    ? columns
    : undefined;
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

async function* rows(
  chunks: AsyncIterable<string>,
  delimiter: string,
): AsyncIterable<Row | { readonly remark: Remark }> {
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LINE_LIMIT,
    info: true,
    ...(delimiter === '\t' ? { quote: null } : {}),
  });
  const source = Readable.from(chunks);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { cells: record, line };
      line = info.lines + 1;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { remark: broken(error, line) };
  } finally {
    source.destroy();
  }
}

function broken(error: CsvError, line: number): Remark {
  const unclosed = error.code === 'CSV_QUOTE_NOT_CLOSED';
  const found = unclosed
    ? 'a quote that is never closed; nothing after it could be read'
    : error.message.split('\n')[0]!;
  return {
    code: 'csv-syntax',
    severity: 'error',
    line,
    found,
    expected: unclosed ? 'a closing quote' : 'a row of cells',
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

function toRecord({ cells: row, line }: Row, columns: Columns): RawRecord {
  const cell = (field: ColumnField) => {
    const at = columns[field];
    return (at === undefined ? undefined : row[at]?.trim()) || undefined;
  };
  const arxiv = cell('arxiv');
  const id = cell('id');
  return recordOf({
    line,
    id: id !== undefined && /openalex\.org\/W\d/.test(id) ? undefined : id,
    title: cell('title'),
    abstract: presentAbstract(cell('abstract')),
    authors: splitCell(cell('authors'), splitNames),
    year: yearOf(cell('year')),
    venue: cell('venue'),
    doi: cell('doi'),
    url: arxiv === undefined ? cell('url') : `https://arxiv.org/abs/${arxiv.replace(/^arxiv:/i, '')}`,
    keywords: splitCell(cell('keywords'), splitKeywords),
    accession: accessionOf(cell),
  });
}

/** OpenAlex and Lens part lists by a bar. */
function splitCell(
  text: string | undefined,
  split: (text: string) => string[],
): readonly string[] | undefined {
  if (text === undefined) return undefined;
  return text.includes('|')
    ? text
        .split('|')
        .map((part) => part.trim())
        .filter(Boolean)
    : split(text);
}

type Cell = (field: ColumnField) => string | undefined;

const DATABASES: readonly ColumnField[] = ['pmid', 'wos', 'lens', 'dimensions', 'scopus'];

function accessionOf(cell: Cell): string | undefined {
  const openAlex = /openalex\.org\/(W\d+)/.exec(cell('id') ?? '')?.[1];
  if (openAlex) return `openalex:${openAlex}`;
  const field = DATABASES.find((name) => cell(name) !== undefined);
  return field && `${field}:${cell(field)!.replace(/^WOS:|\.0$/i, '')}`;
}
