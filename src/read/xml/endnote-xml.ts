// EndNote XML, as EndNote and Zotero export it: every text is wrapped in <style> elements.
import type { Format } from '../format.js';
import { presentAbstract } from '../plain-text.js';
import { recordOf, yearOf } from '../record-of.js';
import { naturalOrder } from '../split-names.js';
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
      abstract: presentAbstract(record.textAt('abstract')),
      authors: textsOf(record.all('contributors', 'authors', 'author')).map(naturalOrder),
      year: yearOf(record.textAt('dates', 'year') ?? record.textAt('dates', 'pub-dates', 'date')),
      venue: record.textAt('titles', 'secondary-title') ?? record.textAt('periodical', 'full-title'),
      doi: record.textAt('electronic-resource-num'),
      url: record.textAt('urls', 'related-urls', 'url') ?? record.textAt('urls', 'web-urls', 'url'),
      keywords: textsOf(record.all('keywords', 'keyword')),
      accession: accessionOf(record.textAt('accession-num'), record.textAt('remote-database-name')),
    }),
});

function textsOf(elements: readonly XmlElement[]): string[] {
  return elements.map((element) => element.text).filter((text) => text !== undefined);
}

function accessionOf(number: string | undefined, database: string | undefined): string | undefined {
  if (number && /^WOS:/i.test(number)) return `wos:${number.slice(4)}`;
  return number && /^\d{5,9}$/.test(number) && /medline|pubmed/i.test(database ?? 'pubmed')
    ? `pmid:${number}`
    : undefined;
}
