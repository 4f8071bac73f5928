// Which column holds what: header names in the spellings of Scopus, Web of Science, Lens, Dimensions, OpenAlex, Zotero,
// PubMed and of people. Names are compared folded, with everything but letters and digits as spaces.
import { foldCase } from '../../lib/text.js';

export type ColumnField =
  | 'id'
  | 'title'
  | 'abstract'
  | 'authors'
  | 'year'
  | 'venue'
  | 'doi'
  | 'url'
  | 'keywords'
  | 'pmid'
  | 'wos'
  | 'scopus'
  | 'lens'
  | 'dimensions'
  | 'arxiv';

/** Earlier names win where a table has several. */
export const COLUMN_NAMES: Readonly<Record<ColumnField, readonly string[]>> = {
  id: ['id', 'paper id', 'paperid', 'identifier'],
  title: [
    'title',
    'article title',
    'document title',
    'paper title',
    'publication title original',
    'display name',
    'ti',
    'titel',
    'titre',
    'titulo',
    'titolo',
    'name',
  ],
  abstract: [
    'abstract',
    'abstract note',
    'abstract text',
    'abstracts',
    'ab',
    'summary',
    'description',
    'zusammenfassung',
    'resume',
    'resumen',
    'riassunto',
  ],
  authors: [
    'authors',
    'author full names',
    'author',
    'author s',
    'author names',
    'authors raw affiliation',
    'af',
    'au',
    'creators',
    'authorships author display name',
    'autoren',
    'auteurs',
    'autores',
  ],
  year: [
    'year',
    'publication year',
    'pubyear',
    'py',
    'year of publication',
    'publication date',
    'date published',
    'published',
    'date',
    'jahr',
    'annee',
    'ano',
  ],
  venue: [
    'venue',
    'source title',
    'source title anthology title',
    'journal',
    'journal book',
    'publication title',
    'publication name',
    'journal title',
    'container title',
    'so',
    'source',
    'conference',
    'conference title',
    'booktitle',
    'primary location source display name',
  ],
  doi: ['doi', 'di', 'doi link', 'digital object identifier'],
  url: ['url', 'link', 'external url', 'source linkout', 'primary location landing page url', 'web'],
  keywords: [
    'keywords',
    'author keywords',
    'de',
    'keyword',
    'keywords display name',
    'manual tags',
    'tags',
    'mesh terms',
    'index keywords',
    'schlagworter',
  ],
  pmid: ['pmid', 'pubmed id', 'pm', 'ids pmid'],
  wos: ['ut', 'ut unique wos id', 'unique wos id'],
  scopus: ['eid'],
  lens: ['lens id'],
  dimensions: ['publication id'],
  arxiv: ['arxiv id', 'arxiv'],
};

export function foldName(name: string): string {
  return foldCase(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export type Columns = Partial<Readonly<Record<ColumnField, number>>>;

/** Positions of the columns in a header; `named` are the user's own names by field. */
export function findColumns(
  header: readonly string[],
  named: Readonly<Record<string, string>> = {},
): Columns {
  const folded = header.map((name) => (name.length > 100 ? '' : foldName(name)));
  const found: Partial<Record<ColumnField, number>> = {};
  for (const [field, usual] of Object.entries(COLUMN_NAMES) as [ColumnField, readonly string[]][]) {
    const own = named[field];
    const names = own === undefined ? usual : [foldName(own)];
    const at = names.map((name) => folded.indexOf(name)).find((position) => position >= 0);
    if (at !== undefined) found[field] = at;
  }
  return found;
}
