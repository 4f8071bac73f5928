// CSL-JSON (citationstyles.org), as Zotero, Mendeley and pandoc write it.

import { withoutHeadline } from '../plain-text.js';
import { recordOf, yearOf } from '../record-of.js';
import { splitKeywords } from '../split-names.js';
import { type JsonObject, jsonFormat } from './json-format.js';
import { at, listOf, textOf, tokenOf } from './json-values.js';

export const cslJson = jsonFormat({
  id: 'csl-json',
  label: 'CSL-JSON (Zotero, Mendeley, pandoc)',
  signs: [
    /"type"\s*:\s*"(?:article|article-journal|article-magazine|paper-conference|book|chapter|thesis|report|manuscript|webpage|speech|post|document|dataset|software)"/,
    /"(?:container-title|issued|citation-key|title-short|accessed)"\s*:/,
    /"(?:date-parts|family|literal|given|raw)"\s*:/,
  ],
  toRecord: (item) =>
    recordOf({
      title: textOf(item.title),
      abstract: abstractOf(item),
      authors: listOf(item.author, nameOf),
      year: yearOf(dateOf(item.issued)),
      venue: textOf(item['container-title'] ?? item['event-title'] ?? item['collection-title']),
      doi: tokenOf(item.DOI),
      url: tokenOf(item.URL),
      keywords: typeof item.keyword === 'string' ? splitKeywords(item.keyword) : listOf(item.keyword, textOf),
      accession: tokenOf(item.PMID) && `pmid:${tokenOf(item.PMID)}`,
    }),
});

function abstractOf(item: JsonObject): string | undefined {
  const abstract = textOf(item.abstract);
  return abstract && withoutHeadline(abstract);
}

function nameOf(name: unknown): string | undefined {
  const particle = tokenOf(at(name, 'non-dropping-particle'));
  const parts = [tokenOf(at(name, 'given')), particle, tokenOf(at(name, 'family'))];
  return parts.filter((part) => part !== undefined).join(' ') || textOf(at(name, 'literal'));
}

/** `{"date-parts": [[2020, 3]]}`, or what a tool wrote where it could not parse. */
function dateOf(issued: unknown): unknown {
  const parts = at(issued, 'date-parts');
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  return (Array.isArray(first) ? first[0] : first) ?? at(issued, 'raw') ?? at(issued, 'literal');
}
