// The arXiv API's Atom feeds (info.arxiv.org/help/api): one entry a paper, text wrapped and indented.
import type { Format } from '../format.js';
import { recordOf, yearOf } from '../record-of.js';
import { xmlFormat } from './xml-format.js';

export const arxivAtom: Format = xmlFormat({
  id: 'arxiv-atom',
  label: 'arXiv Atom feed',
  root: /<feed\b[^>]*xmlns(?::\w+)?="http:\/\/www\.w3\.org\/2005\/Atom"[\s\S]*arxiv\.org/,
  interest: { elements: new Set(['entry']) },
  toRecord: (entry) => {
    const address = entry.textAt('id');
    if (address?.includes('/api/errors')) return undefined;
    return recordOf({
      title: entry.textAt('title'),
      abstract: entry.textAt('summary'),
      authors: entry
        .all('author')
        .map((author) => author.textAt('name') ?? '')
        .filter(Boolean),
      year: yearOf(entry.textAt('published')),
      venue: entry.textAt('journal_ref'),
      doi: entry.textAt('doi'),
      url: address?.replace(/^http:/, 'https:').replace(/v\d+$/, ''),
      arxiv: address,
    });
  },
});
