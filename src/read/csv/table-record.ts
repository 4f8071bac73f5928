// What a row of a table says of a paper, by the columns that its header names.
import type { FieldTally } from '../field-tally.js';
import type { RawRecord } from '../format.js';
import { pubmedId } from '../identify.js';
import { recordOf, yearOf } from '../record-of.js';
import { initialsFirst, naturalOrder, splitAt, splitKeywords, splitNames } from '../split-names.js';
import type { ColumnField, Columns } from './column-names.js';
import type { CsvRow } from './csv-rows.js';

/** A table by its header. */
export interface Table {
  readonly header: readonly string[];
  readonly columns: Columns;
}

export function toRecord({ cells: row, line }: CsvRow, { columns }: Table): RawRecord {
  const cell: Cell = (field) =>
    columns[field]?.map((at) => row[at]?.trim()).find((text) => text !== undefined && text !== '');
  const id = cell('id');
  const arxiv = cell('arxiv');
  return recordOf({
    line,
    id: id !== undefined && /openalex\.org\/W\d/.test(id) ? undefined : id,
    title: cell('title'),
    abstract: cell('abstract'),
    authors: authorsOf(cell('authors')),
    year: yearOf(cell('year')) ?? yearIn(columns.year, row),
    venue: cell('venue'),
    doi: cell('doi'),
    url: cell('url') ?? (arxiv && `https://arxiv.org/abs/${arxiv.replace(/^arxiv:\s*/i, '')}`),
    keywords: splitCell(cell('keywords'), splitKeywords),
    arxiv,
    pmid: pubmedId(cell('pmid')?.replace(/\.0$/, '')),
    accession: accessionOf(cell),
  });
}

/** Of any of the columns that hold dates. */
function yearIn(columns: readonly number[] = [], row: readonly string[]): number | undefined {
  return columns.map((at) => yearOf(row[at])).find((year) => year !== undefined);
}

/** Scopus puts a number behind each name: `Doe, Jane (57190000000)`. */
function authorsOf(text: string | undefined): readonly string[] | undefined {
  const names = splitCell(text && withoutStop(text), splitNames)?.map((name) =>
    name.replace(/(?<!\s)\s*\(\d+\)$/, ''),
  );
  return names && initialsFirst(names.map(naturalOrder));
}

/** PubMed's lists are sentences: `Doe J, Zhang W.` */
function withoutStop(authors: string): string {
  return /^[^,;]+ \p{Lu}+(?:, [^,;]+ \p{Lu}+)*\.$/u.test(authors) ? authors.slice(0, -1) : authors;
}

/** OpenAlex and Lens part lists by a bar. */
function splitCell(
  text: string | undefined,
  split: (text: string) => string[],
): readonly string[] | undefined {
  if (text === undefined) return undefined;
  return text.includes('|') ? splitAt(text, '|') : split(text);
}

type Cell = (field: ColumnField) => string | undefined;

const DATABASES: readonly ColumnField[] = ['wos', 'lens', 'dimensions', 'scopus'];

function accessionOf(cell: Cell): string | undefined {
  const openAlex = /openalex\.org\/(W\d+)/.exec(cell('id') ?? '')?.[1];
  if (openAlex) return `openalex:${openAlex}`;
  const field = DATABASES.find((name) => cell(name) !== undefined);
  return field && `${field}:${cell(field)!.replace(/^WOS:|\.0$/i, '')}`;
}

/** Columns that no field is read from, by their names; those without one by their place. */
export function tallyRow({ cells: row }: CsvRow, { header, columns }: Table, fields: FieldTally): void {
  const used = new Set(Object.values(columns).flat());
  for (const [at, name] of header.entries())
    if (!used.has(at) && row[at]?.trim()) fields.met(name.trim() || `column ${at + 1}`);
}
