// RIS, as Zotero, Mendeley, EndNote, Scopus and publishers write it (Research Information Systems, 2001 and 2011 forms).
import type { Format } from '../format.js';
import { plainText, presentAbstract } from '../plain-text.js';
import { recordOf, yearOf } from '../record-of.js';
import { naturalOrder, splitKeywords } from '../split-names.js';
import { readTagged, type TagSyntax } from './tagged-records.js';

/** The tags that may lose a space before their dash and are still told from text (`AI - based`). */
const TAGS = 'TY|ER|TI|T1|T2|AB|N2|AU|A1|PY|Y1|DA|JO|JF|JA|DO|UR|KW|SN|VL|IS|SP|EP|PB|ID|LA|N1|M3';

const SYNTAX: TagSyntax = {
  tag: new RegExp(`^ {0,2}(?:([A-Z][A-Z0-9])  -|(${TAGS}) ?-)(?:\\s(.*)|$)`),
  begin: 'TY',
  end: 'ER',
  toRecord: (fields) => {
    const year = fields.first('PY', 'Y1', 'DA');
    return recordOf({
      title: plainText(fields.first('TI', 'T1', 'CT', 'BT') ?? ''),
      abstract: presentAbstract(fields.longest('AB', 'N2')),
      authors: fields.all('AU', 'A1').map(naturalOrder),
      year: yearOf(year),
      venue: fields.first('JO', 'JF', 'T2', 'JA', 'J2', 'BT'),
      doi:
        fields.first('DO') ?? fields.all('M3', 'N1', 'UR', 'L3').find((text) => /\b10\.\d{4,9}\//.test(text)),
      url: fields.first('UR', 'L2', 'LK'),
      keywords: fields.all('KW').flatMap((text) => (text.includes(';') ? splitKeywords(text) : [text])),
    });
  },
};

export const ris: Format = {
  id: 'ris',
  label: 'RIS (Zotero, Mendeley, EndNote, Scopus, publishers)',
  extensions: ['.ris'],
  mayBeLatin1: true,
  detect: (head) => (/^\uFEFF?\s*(?:[^\n]*\n){0,3}\s{0,2}TY\s{1,2}-\s/.test(head) ? 0.95 : 0),
  read: (text) => readTagged(text, SYNTAX),
};
