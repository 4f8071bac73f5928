// What a BibTeX entry says of a paper: its fields in plain text, whatever dialect they are named in.
import type { FieldTally } from '../field-tally.js';
import type { RawRecord } from '../format.js';
import { arxivId, bareArxivId, pubmedId } from '../identify.js';
import { latexAddress, latexText } from '../latex-text.js';
import { recordOf, yearOf } from '../record-of.js';
import { splitKeywords } from '../split-names.js';
import type { BibtexEntry } from './bibtex-entry.js';
import { journalNamed } from './journal-macros.js';
import { splitAuthors } from './split-authors.js';

export function toRecord(entry: BibtexEntry, line: number, fields: FieldTally): RawRecord {
  for (const [name, value] of entry.fields) if (value.trim() !== '') fields.met(name);
  const raw = (...names: readonly string[]) => {
    fields.use(...names);
    return names.map((name) => entry.fields.get(name)).find((text) => text?.trim());
  };
  const field = (...names: readonly string[]) => {
    const value = raw(...names);
    return value === undefined ? undefined : latexText(value);
  };
  const title = field('title');
  const subtitle = field('subtitle');
  const arxiv = arxivOf(raw);
  const url = raw('url', 'ee', 'bdsk-url-1');
  return recordOf({
    line,
    title: title && subtitle ? `${title}: ${subtitle}` : title,
    abstract: field('abstract'),
    authors: splitAuthors(raw('author') ?? ''),
    year: yearOf(raw('year')) ?? yearOf(raw('date')),
    venue: journalNamed(raw('journal', 'journaltitle') ?? '') ?? venueOf(field),
    doi: latexAddress(raw('doi') ?? '') || undefined,
    url: (url && latexAddress(url)) || (arxiv && `https://arxiv.org/abs/${arxiv}`),
    keywords: splitKeywords(field('author_keywords', 'author-keywords', 'keywords', 'keyword') ?? ''),
    arxiv,
    pmid: pubmedId(raw('pmid')),
    accession: accessionOf(field),
  });
}

type FieldOf = (...names: readonly string[]) => string | undefined;

function venueOf(field: FieldOf): string | undefined {
  const venue = field('journal', 'journaltitle', 'booktitle', 'maintitle', 'series', 'school', 'institution');
  return venue ?? field('eventtitle');
}

/** By `eprint`, by a journal that is none (`CoRR`, `arXiv preprint arXiv:...`), else not at all. */
function arxivOf(raw: FieldOf): string | undefined {
  const eprint = raw('eprint');
  const named = raw('eprinttype', 'archiveprefix');
  if (eprint && (named === undefined || /arxiv/i.test(named))) {
    const found = bareArxivId(latexAddress(eprint));
    if (found) return found;
  }
  const volume = /^abs\/(.+)$/.exec(raw('volume')?.trim() ?? '')?.[1];
  return arxivId(raw('journal', 'journaltitle')) ?? bareArxivId(volume);
}

function accessionOf(field: FieldOf): string | undefined {
  const number = /^(?:WOS|ISI):(\S+)$/i.exec(field('unique-id') ?? '')?.[1];
  return number && `wos:${number}`;
}
