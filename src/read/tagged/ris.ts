// RIS, as Zotero, Mendeley, EndNote, Scopus and publishers write it (Research Information Systems, 2001 and 2011 forms).
import type { Format } from '../format.js';
import { recordOf, yearOf } from '../record-of.js';
import { naturalOrder, splitKeywords } from '../split-names.js';
import { readTagged, type TaggedFields, type TagSyntax } from './tagged-records.js';

/** The tags that may lose a space before their dash and are still told from text (`AI - based`). */
const TAGS = 'TY|ER|TI|T1|T2|AB|N2|AU|A1|PY|Y1|DA|JO|JF|JA|DO|UR|KW|SN|VL|IS|SP|EP|PB|ID|LA|N1|M3';

const SYNTAX: TagSyntax = {
  tag: new RegExp(`^ {0,2}(?:([A-Z][A-Z0-9])  -|(${TAGS}) ?-)(?:\\s(.*)|$)`),
  begin: 'TY',
  end: 'ER',
  lists: new Set(['KW']),
  toRecord: (fields) =>
    recordOf({
      title: fields.first('TI', 'T1', 'CT', 'BT'),
      abstract: fields.longest('AB', 'N2'),
      authors: [...new Set([...fields.all('A1'), ...fields.all('AU')])].map(naturalOrder),
      year: yearOf(fields.first('PY')) ?? yearOf(fields.first('Y1')) ?? yearOf(fields.first('DA')),
      venue: fields.first('JF', 'T2', 'JO', 'BT', 'JA', 'J2'),
      doi:
        fields.first('DO') ?? doiIn(fields.all('M3'), fields.all('N1'), fields.all('UR'), fields.all('L3')),
      url: fields.first('UR', 'L2', 'LK'),
      keywords: keywordsOf(fields.all('KW')),
      ...numbersOf(fields),
    }),
};

export const ris: Format = {
  id: 'ris',
  label: 'RIS (Zotero, Mendeley, EndNote, Scopus, publishers)',
  extensions: ['.ris'],
  mayBeLatin1: true,
  detect: (head) => (/^(?:[^\n]*\n){0,3}\s{0,2}TY\s{1,2}-\s/.test(head.trimStart()) ? 0.95 : 0),
  read: (text) => readTagged(text, SYNTAX),
};

function doiIn(...texts: readonly (readonly string[])[]): string | undefined {
  return texts.flat().find((text) => /\b10\.\d{4,9}\//.test(text));
}

/** One a line; some tools put all into one. */
function keywordsOf(lines: readonly string[]): readonly string[] {
  const [only = ''] = lines;
  if (lines.length === 1 && only.split(',').length > 2) return splitKeywords(only);
  return lines.flatMap((line) => (line.includes(';') ? splitKeywords(line) : [line]));
}

/** `AN` holds the number of whatever database `DB` names. */
function numbersOf(fields: TaggedFields): { readonly pmid?: string; readonly accession?: string } {
  const number = fields.first('AN');
  const database = fields.first('DB', 'DP') ?? '';
  if (number === undefined) return {};
  const wos = /^WOS:(\S+)$/i.exec(number)?.[1];
  if (wos) return { accession: `wos:${wos}` };
  return /^\d{4,9}$/.test(number) && /medline|pubmed|nlm/i.test(database) ? { pmid: number } : {};
}
