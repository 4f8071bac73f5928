// The ACL Anthology's own XML (github.com/acl-org/acl-anthology, data/xml): collections of volumes of papers.
import type { Format } from '../format.js';
import { symbolText } from '../latex-symbols.js';
import { recordOf, yearOf } from '../record-of.js';
import type { XmlElement } from './xml-elements.js';
import { xmlFormat } from './xml-format.js';

export const aclAnthology: Format = xmlFormat({
  id: 'acl-anthology',
  label: 'ACL Anthology XML',
  root: /<collection\s+id=["'][^"']+["'][^>]*>[\s\S]{0,400}<volume\b/,
  interest: { elements: new Set(['paper']), around: new Set(['collection', 'volume']) },
  toRecord: (paper, ancestors) => {
    const collection = ancestors.find((element) => element.name === 'collection');
    const volume = ancestors.findLast((element) => element.name === 'volume');
    const id = paper.textAt('url') ?? idOf(collection, volume, paper);
    const local = id !== undefined && !/^https?:/.test(id);
    return recordOf({
      title: markedUp(paper.first('title')),
      abstract: markedUp(paper.first('abstract')),
      authors: paper
        .all('author')
        .map(nameOf)
        .filter((name) => name !== ''),
      year: yearOf(volume?.textAt('meta', 'year')),
      venue: volume?.textAt('meta', 'journal-title') ?? volume?.textAt('meta', 'booktitle'),
      doi: paper.textAt('doi'),
      url: local ? `https://aclanthology.org/${id}` : id,
      accession: local ? `acl:${id}` : undefined,
    });
  },
});

/** `2020.acl` + `main` + `12` to `2020.acl-main.12`; the scheme until 2019 gives its ids in <url>. */
function idOf(
  collection: XmlElement | undefined,
  volume: XmlElement | undefined,
  paper: XmlElement,
): string | undefined {
  const parts = [collection?.attributes.id, volume?.attributes.id, paper.attributes.id];
  return parts.every((part) => part !== undefined) ? `${parts[0]}-${parts[1]}.${parts[2]}` : undefined;
}

function nameOf(author: XmlElement): string {
  return [author.textAt('first'), author.textAt('last')].filter(Boolean).join(' ') || (author.text ?? '');
}

/** Text with its formulas between dollars, as bibliographies have them; a single symbol is read. */
function markedUp(element: XmlElement | undefined): string | undefined {
  return element?.textWith((child) =>
    child.name === 'tex-math' ? symbolText(`$${child.text ?? ''}$`) : undefined,
  );
}
