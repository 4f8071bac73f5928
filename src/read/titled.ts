// A paper without a title can neither be named nor told from another.
import { shorten } from '../lib/text.js';
import type { Diagnostic } from '../model/index.js';
import type { RawRecord } from './format.js';

export type TitledRecord = RawRecord & { readonly title: string };

export function isTitled(record: RawRecord): record is TitledRecord {
  return record.title !== undefined && record.title.trim() !== '';
}

export function titleMissing(document: string, record: RawRecord): Diagnostic {
  const abstract = record.abstract?.trim();
  const found = abstract
    ? `a record without a title: "${shorten(abstract, 60)}"`
    : 'a record without a title';
  const place = record.line === undefined ? {} : { line: record.line };
  return { code: 'title-missing', severity: 'error', document, ...place, found, expected: 'a title' };
}
