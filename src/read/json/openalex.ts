// OpenAlex works (docs.openalex.org): abstracts come as inverted indexes and are put together again.

import { recordOf, yearOf } from '../record-of.js';
import { isObject, type JsonObject } from './is-object.js';
import { jsonFormat } from './json-format.js';
import { at, listOf, textOf, tokenOf } from './json-values.js';

export const openAlex = jsonFormat({
  id: 'openalex',
  label: 'OpenAlex works, JSON or JSON Lines',
  signs: [/"(?:abstract_inverted_index|authorships|cited_by_api_url)"\s*:/, /openalex\.org\/W\d/],
  toRecord: (work) => {
    const ids = work.ids;
    return recordOf({
      title: textOf(work.title) ?? textOf(work.display_name),
      abstract: uninvert(work.abstract_inverted_index) ?? textOf(work.abstract),
      authors: listOf(work.authorships, authorOf),
      year: yearOf(work.publication_year) ?? yearOf(work.publication_date),
      venue: venueOf(work),
      doi: tokenOf(work.doi) ?? tokenOf(at(ids, 'doi')),
      url: tokenOf(at(work.primary_location, 'landing_page_url')) ?? tokenOf(work.id),
      keywords: listOf(work.keywords, keywordOf),
      pmid: tokenOf(at(ids, 'pmid')),
      accession: accessionOf(work),
    });
  },
});

function authorOf(authorship: unknown): string | undefined {
  return textOf(at(authorship, 'author', 'display_name')) ?? textOf(at(authorship, 'raw_author_name'));
}

function venueOf(work: JsonObject): string | undefined {
  return (
    textOf(at(work.primary_location, 'source', 'display_name')) ??
    textOf(at(work.host_venue, 'display_name')) ??
    textOf(at(work.primary_location, 'raw_source_name'))
  );
}

function keywordOf(keyword: unknown): string | undefined {
  return textOf(at(keyword, 'display_name')) ?? textOf(at(keyword, 'keyword')) ?? textOf(keyword);
}

/** Word to its positions, to the text; an entry without positions is passed over. Older dumps wrap the index once more. */
export function uninvert(index: unknown): string | undefined {
  const inner = at(index, 'InvertedIndex');
  const positions = isObject(inner) ? inner : index;
  if (typeof positions !== 'object' || positions === null) return undefined;
  const words: string[] = [];
  for (const [word, places] of Object.entries(positions))
    for (const place of Array.isArray(places) ? places : [])
      if (Number.isInteger(place) && place >= 0 && place < 100_000) words[place] = word;
  return words.filter((word) => word !== undefined).join(' ') || undefined;
}

function accessionOf(work: JsonObject): string | undefined {
  const number = /W\d+/.exec(tokenOf(work.id) ?? '')?.[0];
  return number && `openalex:${number}`;
}
