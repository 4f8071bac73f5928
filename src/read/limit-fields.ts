// Fields that no paper has: a text of millions of characters is a broken file, and would only break what follows.
import type { RawRecord, Remark } from './format.js';

/** UTF-16 code units in one field; the longest abstracts have some ten thousand. */
export const FIELD_LIMIT = 1_000_000;

export interface Limited {
  readonly record: RawRecord;
  readonly remarks: readonly Remark[];
}

/** The record without the fields that are too long, and a remark for each of them. */
export function limitFields(record: RawRecord): Limited {
  const over = Object.entries(record).filter(([, value]) => sizeOf(value) > FIELD_LIMIT);
  if (over.length === 0) return { record, remarks: [] };
  const kept = Object.fromEntries(Object.entries(record).filter(([, value]) => sizeOf(value) <= FIELD_LIMIT));
  const place = record.line === undefined ? {} : { line: record.line };
  const remarks = over.map(([name, value]) => ({
    code: 'field-too-long',
    severity: 'warning' as const,
    ...place,
    found: `${sizeOf(value)} characters in "${name}"; left out`,
    expected: `at most ${FIELD_LIMIT}`,
  }));
  return { record: kept, remarks };
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return Array.isArray(value) ? value.reduce<number>((sum, item) => sum + sizeOf(item), 0) : 0;
}
