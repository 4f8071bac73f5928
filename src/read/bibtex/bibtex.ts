// BibTeX and BibLaTeX: entries with an abstract field, string macros, and crossrefs to the proceedings that hold a paper.
import { shorten } from '../../lib/text.js';
import type { DocumentText, Format, RawRecord, ReadItem } from '../format.js';
import { presentAbstract } from '../plain-text.js';
import { recordOf, yearOf } from '../record-of.js';
import { naturalOrder, splitKeywords } from '../split-names.js';
import { type BibtexEntry, parseEntry } from './bibtex-entry.js';
import { type CutEntry, cutEntries } from './cut-entries.js';
import { latexText } from './latex-text.js';

export const bibtex: Format = {
  id: 'bibtex',
  label: 'BibTeX and BibLaTeX',
  extensions: ['.bib', '.bibtex'],
  mayBeLatin1: true,
  detect: (head) =>
    /^\s*@\s*[a-z]+\s*[{(]\s*[^\s,{}]*\s*,?\s*(?:[\w-]+\s*=|\r?\n)/im.test(head.slice(0, 20_000)) ? 0.9 : 0,
  read,
};

/** Entries that are no papers: volumes are only there to be referred to, the rest belongs to the file. */
const NO_PAPERS: ReadonlySet<string> = new Set([
  'comment',
  'preamble',
  'string',
  'proceedings',
  'collection',
  'periodical',
  'xdata',
  'set',
]);

interface Waiting {
  readonly entry: BibtexEntry;
  readonly line: number;
}

async function* read(text: DocumentText): AsyncIterable<ReadItem> {
  const macros = new Map<string, string>();
  const byKey = new Map<string, BibtexEntry>();
  const waiting: Waiting[] = [];
  for await (const cut of cutEntries(text.lines())) {
    const parsed = parse(cut, macros);
    if (!('kind' in parsed)) {
      if (!/^@\s*(?:comment|preamble|string)/i.test(cut.source)) yield parsed;
      continue;
    }
    if (parsed.kind === 'string') for (const [name, value] of parsed.fields) macros.set(name, value);
    const refers = parsed.fields.has('crossref') || parsed.fields.has('xdata');
    if (NO_PAPERS.has(parsed.kind)) byKey.set(parsed.key.toLowerCase(), parsed);
    else if (refers) waiting.push({ entry: parsed, line: cut.line });
    else yield { record: toRecord(parsed, cut.line) };
  }
  for (const { entry, line } of waiting) yield { record: toRecord(inherit(entry, byKey), line) };
}

function parse(cut: CutEntry, macros: ReadonlyMap<string, string>): BibtexEntry | ReadItem {
  try {
    if (cut.broken) throw new Error('an entry without its last brace');
    return parseEntry(cut.source, macros);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const found = `${reason}: ${shorten(cut.source.replace(/\s+/g, ' '), 60)}`;
    return {
      rejected: {
        code: 'bibtex-syntax',
        severity: 'error',
        line: cut.line,
        found,
        expected: 'a BibTeX entry',
      },
    };
  }
}

/** Fields of what it refers to, where it has none itself; the volume's title is where the paper appeared. Circles end. */
function inherit(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): BibtexEntry {
  const fields = new Map(entry.fields);
  const seen = new Set<BibtexEntry>();
  for (let parent = parentOf(entry, byKey); parent && !seen.has(parent); parent = parentOf(parent, byKey)) {
    seen.add(parent);
    for (const [name, value] of parent.fields) {
      const own = name === 'title' ? 'booktitle' : name;
      if (own !== 'doi' && own !== 'abstract' && own !== 'author' && !fields.has(own)) fields.set(own, value);
    }
  }
  return { ...entry, fields };
}

function parentOf(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): BibtexEntry | undefined {
  const key = entry.fields.get('crossref') ?? entry.fields.get('xdata');
  return key === undefined ? undefined : byKey.get(key.toLowerCase());
}

function toRecord(entry: BibtexEntry, line: number): RawRecord {
  const field = (...names: readonly string[]) => {
    const value = names.map((name) => entry.fields.get(name)).find((text) => text?.trim());
    return value === undefined ? undefined : latexText(value);
  };
  const title = field('title');
  const subtitle = field('subtitle');
  const eprint = entry.fields.get('eprint')?.trim();
  const arxiv =
    eprint && /arxiv/i.test(field('eprinttype', 'archiveprefix') ?? '')
      ? `https://arxiv.org/abs/${eprint.replace(/^arxiv:/i, '')}`
      : undefined;
  return recordOf({
    line,
    title: title && subtitle ? `${title}: ${subtitle}` : title,
    abstract: presentAbstract(field('abstract')),
    authors: splitAuthors(entry.fields.get('author') ?? ''),
    year: yearOf(field('year', 'date')),
    venue: field('journal', 'journaltitle', 'booktitle', 'series', 'school', 'institution'),
    doi: entry.fields.get('doi')?.replace(/\\_/g, '_'),
    url: arxiv ?? field('url', 'ee'),
    keywords: splitKeywords(field('keywords', 'keyword', 'author_keywords') ?? ''),
    accession: pubmed(field('pmid')),
  });
}

function pubmed(number: string | undefined): string | undefined {
  return number && /^\d+$/.test(number) ? `pmid:${number}` : undefined;
}

/** At `and` outside braces; `others` is nobody. */
function splitAuthors(source: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const part of source.split(/(\s+and\s+|[{}])/i)) {
    if (part === '{') depth++;
    if (part === '}') depth--;
    if (depth === 0 && /^\s+and\s+$/i.test(part)) {
      names.push(name);
      name = '';
    } else name += part;
  }
  return [...names, name]
    .map((each) => naturalOrder(latexText(each)))
    .filter((each) => each !== '' && each !== 'others');
}
