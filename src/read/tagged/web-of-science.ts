// Web of Science plain text ("field tagged"): two-letter tags, further lines indented, ER after a record, EF after the last.
import type { Format } from '../format.js';
import { recordOf, yearOf } from '../record-of.js';
import { naturalOrder, splitAt } from '../split-names.js';
import { readTagged, type TagSyntax } from './tagged-records.js';

const SYNTAX: TagSyntax = {
  tag: /^([A-Z][A-Z0-9])(?:\s(.*)|$)/,
  begin: 'PT',
  end: 'ER',
  lists: new Set(['AF', 'AU', 'CA', 'CR', 'C1', 'BE', 'GP']),
  outside: new Set(['FN', 'VR', 'EF']),
  toRecord: (fields) =>
    recordOf({
      title: fields.first('TI'),
      abstract: fields.first('AB'),
      authors: fields.all('AF', 'AU', 'CA').map(naturalOrder),
      year: yearOf(fields.first('PY')) ?? yearOf(fields.first('EA')),
      venue: fields.first('SO', 'CT'),
      doi: fields.first('DI', 'D2'),
      keywords: splitAt(fields.first('DE', 'ID') ?? '', ';'),
      pmid: fields.first('PM'),
      accession: accessionOf(fields.first('UT')),
    }),
};

export const webOfScience: Format = {
  id: 'web-of-science',
  label: 'Web of Science plain text',
  extensions: ['.txt', '.ciw', '.isi'],
  mayBeLatin1: true,
  detect: (head) =>
    /^\uFEFF?\s*(?:FN [^\n]*\n(?:VR [^\n]*\n)?)?PT [A-Z]\r?\n/.test(head) && /^(?:TI|AU|UT) /m.test(head)
      ? 0.95
      : 0,
  read: (text) => readTagged(text, SYNTAX),
};

function accessionOf(number: string | undefined): string | undefined {
  return number && `wos:${number.replace(/^WOS:/i, '')}`;
}
