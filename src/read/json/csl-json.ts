// CSL-JSON (citationstyles.org), as Zotero, Mendeley and pandoc write it.
import { arxivId } from '../identify.js';
import { recordOf, yearOf } from '../record-of.js';
import { splitKeywords } from '../split-names.js';
import { jsonFormat } from './json-format.js';
import { at, listOf, textOf, tokenOf } from './json-values.js';

export const cslJson = jsonFormat({
  id: 'csl-json',
  label: 'CSL-JSON (Zotero, Mendeley, pandoc)',
  signs: [
    /"type"\s*:\s*"(?:article|article-journal|article-magazine|paper-conference|book|chapter|thesis|report|manuscript|webpage|speech|post|document|dataset|software)"/,
    /"(?:container-title|issued|citation-key|title-short|accessed)"\s*:/,
    /"(?:date-parts|family|literal|given|raw)"\s*:/,
  ],
  toRecord: (item) => {
    const note = textOf(item.note);
    const pmid = tokenOf(item.PMID) ?? /^[ \t]*PMID:\s*(\d+)/m.exec(note ?? '')?.[1];
    return recordOf({
      title: textOf(item.title),
      abstract: textOf(item.abstract),
      authors: listOf(item.author, nameOf),
      year: yearOf(dateOf(item.issued)),
      venue:
        textOf(item['container-title']) ?? textOf(item['event-title']) ?? textOf(item['collection-title']),
      doi: tokenOf(item.DOI),
      url: tokenOf(item.URL),
      keywords: typeof item.keyword === 'string' ? splitKeywords(item.keyword) : listOf(item.keyword, textOf),
      arxiv: arxivId(tokenOf(item.number)) ?? arxivId(note),
      pmid,
    });
  },
});

const NAME_PARTS = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];

function nameOf(name: unknown): string | undefined {
  const parts = NAME_PARTS.map((part) => tokenOf(at(name, part)));
  return parts.filter((part) => part !== undefined).join(' ') || textOf(at(name, 'literal')) || textOf(name);
}

/** `{"date-parts": [[2020, 3]]}`, or what a tool wrote where it could not parse. */
function dateOf(issued: unknown): unknown {
  const parts = at(issued, 'date-parts');
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const year: unknown = Array.isArray(first) ? first[0] : first;
  return year ?? at(issued, 'raw') ?? at(issued, 'literal') ?? tokenOf(issued);
}
