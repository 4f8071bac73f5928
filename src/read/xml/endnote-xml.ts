// EndNote XML, as EndNote and Zotero export it: every text is wrapped in <style> elements.
import type { Format } from '../format.js';
import { recordOf, yearOf } from '../record-of.js';
import { naturalOrder, splitAt } from '../split-names.js';
import type { XmlElement } from './xml-elements.js';
import { xmlFormat } from './xml-format.js';

export const endnoteXml: Format = xmlFormat({
  id: 'endnote-xml',
  label: 'EndNote XML',
  root: /<xml>\s*<records>|<records>\s*<record>[\s\S]*<(?:ref-type|rec-number|source-app|contributors)\b/,
  interest: { elements: new Set(['record']) },
  toRecord: (record) =>
    recordOf({
      title: record.textAt('titles', 'title'),
      abstract: record.textAt('abstract'),
      authors: textsOf(record.all('contributors', 'authors', 'author')).map(naturalOrder),
      year: yearOf(record.textAt('dates', 'year')) ?? yearOf(record.textAt('dates', 'pub-dates', 'date')),
      venue:
        record.textAt('periodical', 'full-title') ??
        record.textAt('titles', 'secondary-title') ??
        record.textAt('alt-periodical', 'full-title'),
      doi: record.textAt('electronic-resource-num'),
      url: addressOf(record),
      keywords: textsOf(record.all('keywords', 'keyword')).flatMap((text) => splitAt(text, ';')),
      ...numberOf(record.textAt('accession-num'), record.textAt('remote-database-name')),
    }),
});

function textsOf(elements: readonly XmlElement[]): string[] {
  return elements.map((element) => element.text).filter((text) => text !== undefined);
}

/** Web of Science writes `<Go to ISI>://WOS:...` among the addresses. */
function addressOf(record: XmlElement): string | undefined {
  const all = [
    ...textsOf(record.all('urls', 'related-urls', 'url')),
    ...textsOf(record.all('urls', 'web-urls', 'url')),
  ];
  return all.find((address) => !address.startsWith('<'));
}

function numberOf(number = '', database = 'pubmed'): { readonly pmid?: string; readonly accession?: string } {
  const wos = /^WOS:(\S+)$/i.exec(number)?.[1];
  if (wos) return { accession: `wos:${wos}` };
  return /^\d{5,9}$/.test(number) && /medline|pubmed|nlm/i.test(database) ? { pmid: number } : {};
}
