// A record as its difference from the paper that it became: most records of a corpus are their paper's only one, and differ in
// nothing. Invariant: `recordFrom(differencesOf(record, paper), paper)` is the canonical record again.
import type { Paper } from '../../model/index.js';
import type { RawRecord } from '../format.js';
import { RECORD_FIELDS, type RecordField } from './canonical-record.js';

type Titled = RawRecord & { readonly title: string };
type Values = Readonly<Partial<Record<RecordField, unknown>>>;

/** JSON, or empty where the record says what the paper says. `null` stands for a field that the record lacks. */
export function differencesOf(record: RawRecord, paper: Paper): string {
  const usual = usualValues(paper);
  const differing = RECORD_FIELDS.filter((field) => !isSame(record[field], usual[field]));
  if (differing.length === 0) return '';
  return JSON.stringify(Object.fromEntries(differing.map((field) => [field, record[field] ?? null])));
}

export function recordFrom(differences: string, paper: Paper, line?: number): Titled {
  const usual = usualValues(paper);
  const said = differences === '' ? usual : { ...usual, ...(JSON.parse(differences) as Values) };
  const record: Partial<Record<RecordField | 'line', unknown>> = line === undefined ? {} : { line };
  for (const field of RECORD_FIELDS)
    if (said[field] !== undefined && said[field] !== null) record[field] = said[field];
  return record as unknown as Titled;
}

/** What a paper's only record would say, as a rule. */
function usualValues(paper: Paper): Values {
  const { title, abstract, authors, year, venue, doi, url, keywords } = paper;
  return {
    id: isDerived(paper) ? undefined : paper.id,
    title,
    abstract: abstract === '' ? undefined : abstract,
    authors: authors.length === 0 ? undefined : authors,
    year,
    venue,
    doi,
    url,
    keywords: keywords.length === 0 ? undefined : keywords,
  };
}

/** True where the id looks like one that no record gave. */
function isDerived({ id, doi }: Paper): boolean {
  return id === doi || /^(?:p-|arXiv:)/.test(id);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
