// One form for equal records, whatever reader made them: a fixed order of fields, nothing empty. Drafts are made of such, so
// that a record that comes back from a database is the record that went in.
import type { RawRecord } from '../format.js';
import { normalizeDoi } from '../identify.js';

export type RecordField = Exclude<keyof RawRecord, 'line'>;

/** Every field, in the order in which a record says it; its line is its place and not among them. */
const ORDER: Readonly<Record<RecordField, true>> = {
  id: true,
  title: true,
  abstract: true,
  authors: true,
  year: true,
  venue: true,
  doi: true,
  url: true,
  keywords: true,
  arxiv: true,
  pmid: true,
  accession: true,
};

export const RECORD_FIELDS = Object.keys(ORDER) as readonly RecordField[];

export function canonicalRecord<R extends RawRecord>(record: R): R {
  const trimmed: RawRecord = {
    ...record,
    ...(record.venue === undefined ? {} : { venue: record.venue.trim() }),
    ...(record.url === undefined ? {} : { url: record.url.trim() }),
    ...(record.doi === undefined ? {} : { doi: normalizeDoi(record.doi) ?? record.doi }),
  };
  const fields = (['line', ...RECORD_FIELDS] as const).filter((field) => !isEmpty(trimmed[field]));
  return Object.fromEntries(fields.map((field) => [field, trimmed[field]])) as unknown as R;
}

function isEmpty(value: RawRecord[keyof RawRecord]): boolean {
  return value === undefined || (typeof value !== 'number' && value.length === 0);
}
