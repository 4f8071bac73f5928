// BibTeX and BibLaTeX: entries with an abstract field, string macros, and crossrefs to the proceedings that hold a paper.
import { shorten } from '../../lib/text.js';
import type { DocumentText, Format, ReadItem } from '../format.js';
import { type BibtexEntry, parseEntry } from './bibtex-entry.js';
import { toRecord } from './bibtex-record.js';
import { type CutEntry, cutEntries } from './cut-entries.js';

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
  'mvcollection',
  'mvproceedings',
]);

/** Entries that others may refer to. */
const VOLUMES: ReadonlySet<string> = new Set([
  'proceedings',
  'collection',
  'periodical',
  'xdata',
  'book',
  'booklet',
  'mvbook',
  'mvcollection',
  'mvproceedings',
  'reference',
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
    const key = parsed.key.toLowerCase();
    if ((refers || VOLUMES.has(parsed.kind)) && !byKey.has(key)) byKey.set(key, parsed);
    if (NO_PAPERS.has(parsed.kind)) continue;
    if (refers) waiting.push({ entry: parsed, line: cut.line });
    else yield { record: toRecord(parsed, cut.line, text.fields) };
  }
  text.fields.use('crossref', 'xdata');
  for (const { entry, line } of waiting) yield { record: toRecord(inherit(entry, byKey), line, text.fields) };
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

/** What a volume says of itself alone; `xdata` entries hold fields to be shared, these among them. */
const NOT_INHERITED: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'doi',
  'abstract',
  'author',
  'url',
  'keywords',
]);

/** Fields of what it refers to, where it has none itself; the volume's title is where the paper appeared. Circles end. */
function inherit(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): BibtexEntry {
  const fields = new Map(entry.fields);
  const seen = new Set([entry]);
  for (let parent = parentOf(entry, byKey); parent && !seen.has(parent); parent = parentOf(parent, byKey)) {
    seen.add(parent);
    const title = parent.fields.get('booktitle') ?? parent.fields.get('title');
    const booktitle = (VOLUMES.has(parent.kind) ? title : undefined) ?? '';
    const given = [...parent.fields, ['booktitle', booktitle] as const];
    for (const [name, value] of given)
      if (!NOT_INHERITED.has(name) && value !== '' && !fields.has(name)) fields.set(name, value);
  }
  return { ...entry, fields };
}

function parentOf(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): BibtexEntry | undefined {
  const key = entry.fields.get('crossref') ?? entry.fields.get('xdata');
  return key === undefined ? undefined : byKey.get(key.toLowerCase());
}
