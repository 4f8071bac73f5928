// PubMed's .nbib, the MEDLINE display format (nlm.nih.gov/bsd/mms/medlineelements.html).
import type { Format } from '../format.js';
import { recordOf, yearOf } from '../record-of.js';
import { naturalOrder } from '../split-names.js';
import { readTagged, type TagSyntax } from './tagged-records.js';

const SYNTAX: TagSyntax = {
  tag: /^(?=.{4}-)([A-Z]{2,4}) *-(?: (.*)|$)/,
  begin: 'PMID',
  toRecord: (fields) => {
    const pmid = fields.first('PMID');
    const ids = [...fields.all('LID'), ...fields.all('AID')];
    const headings = fields.all('MH').map((heading) => heading.replace(/\*/g, '').split('/')[0]!);
    const keywords = [...fields.all('OT').map((term) => term.replace(/^\*/, '')), ...headings];
    return recordOf({
      title: fields.first('TI', 'BTI', 'TT')?.replace(/^\[(.+)\]\.?$/, '$1'),
      abstract: fields.first('AB'),
      authors: fields.all('FAU', 'AU').map(naturalOrder),
      year: yearOf(fields.first('DP', 'DEP')),
      venue: fields.first('JT', 'TA'),
      doi: ids.find((id) => /\[doi\]/i.test(id))?.replace(/\s*\[doi\].*$/i, ''),
      url: pmid && `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
      keywords,
      accession: pmid && `pmid:${pmid}`,
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
