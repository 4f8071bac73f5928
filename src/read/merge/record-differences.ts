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
  const place = line === undefined ? {} : { line };
  const present = RECORD_FIELDS.filter((field) => said[field] !== undefined && said[field] !== null);
  return {
    ...place,
    ...Object.fromEntries(present.map((field) => [field, said[field]])),
  } as unknown as Titled;
}

/** What a paper's only record would say, as a rule. */
function usualValues(paper: Paper): Values {
  const { title, abstract, authors, year, venue, doi, url, keywords } = paper;
  return {
    ...(isDerived(paper) ? {} : { id: paper.id }),
    title,
    ...(abstract === '' ? {} : { abstract }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(year === undefined ? {} : { year }),
    ...(venue === undefined ? {} : { venue }),
    ...(doi === undefined ? {} : { doi }),
    ...(url === undefined ? {} : { url }),
    ...(keywords.length === 0 ? {} : { keywords }),
  };
}

/** True where the id looks like one that no record gave. */
function isDerived({ id, doi }: Paper): boolean {
  return id === doi || /^(?:p-|arXiv:)/.test(id);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
