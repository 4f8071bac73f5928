// Zotero RDF: items in several vocabularies (zotero.org/support/dev), and the journals and proceedings that they are part of, which
// may stand within them or later in the file. A journal carries the DOI of the article that it was written for.

import type { DocumentText, Format, RawRecord, ReadItem } from '../format.js';
import { arxivId } from '../identify.js';
import { recordOf, yearOf } from '../record-of.js';
import { type XmlElement, xmlElements } from './xml-elements.js';

/** Items, by the class that Zotero gives them. Attachments and notes have classes of their own. */
const ITEMS: ReadonlySet<string> = new Set([
  'Article',
  'Book',
  'BookSection',
  'Description',
  'Document',
  'Manuscript',
  'Report',
  'Thesis',
]);
const CONTAINERS: ReadonlySet<string> = new Set(['Book', 'Conference', 'Journal', 'Proceedings', 'Series']);

export const zoteroRdf: Format = {
  id: 'zotero-rdf',
  label: 'Zotero RDF',
  extensions: ['.rdf', '.xml'],
  detect: (head) =>
    /^\uFEFF?\s*</.test(head) && /<rdf:RDF\b[^>]*zotero\.org\/namespaces\/export#/.test(head.slice(0, 8000))
      ? 0.96
      : 0,
  read,
};

interface Waiting {
  readonly item: XmlElement;
  /** Address of what it is part of. */
  readonly part: string;
}

async function* read(text: DocumentText): AsyncIterable<ReadItem> {
  const containers = new Map<string, XmlElement>();
  const waiting: Waiting[] = [];
  const write = (item: XmlElement, container?: XmlElement): ReadItem => {
    const record = { line: item.line, ...toRecord(item, container) };
    item.tally(text.fields);
    return { record };
  };
  for await (const found of xmlElements(text.chunks(), { elements: new Set([...ITEMS, ...CONTAINERS]) })) {
    if ('remark' in found) {
      yield found;
      continue;
    }
    const { element } = found;
    const address = element.attributes['rdf:about'];
    if (CONTAINERS.has(element.name) && address !== undefined) containers.set(address, element);
    if (!isItem(element)) continue;
    const part = element.first('isPartOf')?.attributes['rdf:resource'];
    if (part === undefined) yield write(element);
    else waiting.push({ item: element, part });
  }
  for (const { item, part } of waiting) yield write(item, containers.get(part));
}

/** A journal, a series, a page that a link leads to: none of them has a type of item. */
function isItem(element: XmlElement): boolean {
  const type = element.textAt('itemType');
  return ITEMS.has(element.name) && type !== undefined && !/^(?:attachment|note|annotation)$/.test(type);
}

function toRecord(item: XmlElement, elsewhere: XmlElement | undefined): RawRecord {
  const container = elsewhere ?? partIn(item);
  const identifiers = [...textsOf(item.all('identifier')), ...textsOf(container?.all('identifier') ?? [])];
  const address = item.textAt('identifier', 'URI', 'value');
  return recordOf({
    title: item.textAt('title'),
    abstract: item.textAt('abstract'),
    authors: item.all('authors', 'Seq', 'li').map(nameOf),
    year: yearOf(item.textAt('date')),
    venue: container?.textAt('title') ?? item.textAt('presentedAt', 'Conference', 'title'),
    doi: identifiers.find((text) => /^DOI\b/i.test(text)),
    url: address,
    keywords: textsOf(item.all('subject')),
    arxiv: identifiers.map(arxivId).find((id) => id !== undefined),
    pmid: /^PMID:\s*(\d+)/m.exec(item.textAt('description') ?? '')?.[1],
  });
}

/** What stands within `isPartOf`: a journal before a series. */
function partIn(item: XmlElement): XmlElement | undefined {
  const parts = item.all('isPartOf').flatMap((part) => [...CONTAINERS].flatMap((name) => part.all(name)));
  return parts.find(({ name }) => name !== 'Series') ?? parts[0];
}

function nameOf(place: XmlElement): string {
  const person = place.first('Person');
  const parts = [person?.textAt('givenName') ?? person?.textAt('givenname'), person?.textAt('surname')];
  return parts.filter(Boolean).join(' ') || (place.text ?? '');
}

function textsOf(elements: readonly XmlElement[]): string[] {
  return elements.map((element) => element.text).filter((text) => text !== undefined);
}
