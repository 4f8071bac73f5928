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
    'author full names',
    'author full name',
    'full authors',
    'af',
    'authors',
    'author',
    'author s',
    'author names',
    'au',
    'creators',
    'authorships author display name',
    'authorships raw author name',
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
    'ea',
    'early access date',
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
    'primary location display name',
    'host venue display name',
    'proceedings title',
    'conference name',
    'meeting title',
  ],
  doi: ['doi', 'di', 'doi link', 'digital object identifier'],
  url: [
    'url',
    'link',
    'external url',
    'source linkout',
    'primary location landing page url',
    'dimensions url',
    'web',
  ],
  keywords: [
    'keywords',
    'author keywords',
    'de',
    'keyword',
    'keywords display name',
    'manual tags',
    'automatic tags',
    'tags',
    'id keywords plus',
    'keywords plus',
    'index keywords',
    'mesh terms',
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

/** Positions of the columns of a field, the best first: where one is empty the next may speak. */
export type Columns = Partial<Readonly<Record<ColumnField, readonly number[]>>>;

/** Names that mean the field only where no other does: Scopus calls its own name `Source`. */
const WEAK: ReadonlySet<string> = new Set(['source', 'name', 'description', 'web', 'identifier']);

/** Tables of Web of Science name their columns by tags: there `ID` are keywords. */
const WOS_NAMES: typeof COLUMN_NAMES = {
  ...COLUMN_NAMES,
  id: [],
  keywords: [...COLUMN_NAMES.keywords, 'id'],
};

/** `named` are the user's own names by field. */
export function findColumns(
  header: readonly string[],
  named: Readonly<Record<string, string>> = {},
): Columns {
  const positions = new Map<string, number>();
  for (const [at, name] of header.entries()) {
    const folded = name.length > 100 ? '' : foldName(name);
    if (!positions.has(folded)) positions.set(folded, at);
  }
  const found: Partial<Record<ColumnField, readonly number[]>> = {};
  const names = positions.has('ut') ? WOS_NAMES : COLUMN_NAMES;
  for (const [field, usual] of Object.entries(names) as [ColumnField, readonly string[]][]) {
    const own = named[field];
    const at = columnsNamed(own === undefined ? usual : [foldName(own)], positions);
    if (at.length > 0) found[field] = at;
  }
  return found;
}

function columnsNamed(names: readonly string[], positions: ReadonlyMap<string, number>): readonly number[] {
  const met = names.filter((name) => positions.has(name));
  const strong = met.filter((name) => !WEAK.has(name));
  return (strong.length > 0 ? strong : met).map((name) => positions.get(name)!);
}
