// PubMed's .nbib, the MEDLINE display format (nlm.nih.gov/bsd/mms/medlineelements.html).
import type { Format } from '../format.js';
import { recordOf, yearOf } from '../record-of.js';
import { initialsFirst, naturalOrder } from '../split-names.js';
import { readTagged, type TaggedFields, type TagSyntax } from './tagged-records.js';

const SYNTAX: TagSyntax = {
  tag: /^(?=.{4}-)([A-Z]{2,4}) *-(?: (.*)|$)/,
  begin: 'PMID',
  toRecord: (fields) => {
    const pmid = fields.first('PMID');
    const ids = [...fields.all('LID'), ...fields.all('AID')];
    return recordOf({
      title: fields.first('TI', 'BTI', 'TT')?.replace(/^\[(.+)\]\.?$/, '$1'),
      abstract: fields.first('AB'),
      authors: authorsOf(fields),
      year: yearOf(fields.first('DP')) ?? yearOf(fields.first('DEP')),
      venue: fields.first('JT', 'TA'),
      doi: ids.find((id) => /\[doi\]/i.test(id))?.replace(/(?<!\s)\s*\[doi\].*$/i, ''),
      url: pmid && `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
      keywords: keywordsOf(fields),
      pmid,
    });
  },
};

export const nbib: Format = {
  id: 'nbib',
  label: 'PubMed nbib (MEDLINE)',
  extensions: ['.nbib', '.medline'],
  mayBeLatin1: true,
  detect: (head) => (/^\uFEFF?\s*PMID- ?\d+\s*$/m.test(head.slice(0, 400)) ? 0.95 : 0),
  read: (text) => readTagged(text, SYNTAX),
};

/** Full names, else names with initials, and the bodies of people that signed with them. */
function authorsOf(fields: TaggedFields): readonly string[] {
  const full = fields.all('FAU').map(naturalOrder);
  const people = full.length > 0 ? full : initialsFirst(fields.all('AU'));
  return [...people, ...fields.all('CN')];
}

/** The authors' own, else the library's headings without their qualifiers. */
function keywordsOf(fields: TaggedFields): readonly string[] {
  const own = fields.all('OT').map((term) => term.replace(/^\*/, ''));
  const headings = fields.all('MH').map((heading) => heading.replace(/\*/g, '').split('/')[0]!);
  return own.length > 0 ? own : headings;
}
