// OpenAlex works (docs.openalex.org): abstracts come as inverted indexes and are put together again.

import { recordOf, yearOf } from '../record-of.js';
import { type JsonObject, jsonFormat } from './json-format.js';
import { at, listOf, textOf, tokenOf } from './json-values.js';

export const openAlex = jsonFormat({
  id: 'openalex',
  label: 'OpenAlex works, JSON or JSON Lines',
  signs: [/"(?:abstract_inverted_index|authorships|cited_by_api_url)"\s*:/, /openalex\.org\/W\d/],
  toRecord: (work) =>
    recordOf({
      title: textOf(work.title) ?? textOf(work.display_name),
      abstract: textOf(uninvert(work.abstract_inverted_index)),
      authors: listOf(work.authorships, (authorship) => textOf(at(authorship, 'author', 'display_name'))),
      year: yearOf(work.publication_year ?? work.publication_date),
      venue: textOf(
        at(work, 'primary_location', 'source', 'display_name') ?? at(work, 'host_venue', 'display_name'),
      ),
      doi: tokenOf(work.doi ?? at(work, 'ids', 'doi')),
      url: tokenOf(at(work, 'primary_location', 'landing_page_url')) ?? tokenOf(work.id),
      keywords: listOf(work.keywords, (keyword) =>
        textOf(at(keyword, 'display_name') ?? at(keyword, 'keyword')),
      ),
      accession: accessionOf(work),
    }),
});

/** Word to its positions, to the text; an entry without positions is passed over. */
export function uninvert(index: unknown): string | undefined {
  if (typeof index !== 'object' || index === null) return undefined;
  const words: string[] = [];
  for (const [word, places] of Object.entries(index))
    for (const place of Array.isArray(places) ? places : [])
      if (Number.isInteger(place) && place >= 0 && place < 100_000) words[place] = word;
  return words.filter((word) => word !== undefined).join(' ');
}

function accessionOf(work: JsonObject): string | undefined {
  const number = /W\d+/.exec(tokenOf(work.id) ?? '')?.[0];
  return number && `openalex:${number}`;
}
