// Plain text, one abstract a file: the title first, then the abstract, wrapped or not, with or without the words
// "Title:" and "Abstract:" before them.

import type { DocumentText, Format, Line, ReadItem } from '../format.js';
import { proseScore } from '../listing-page/prose.js';
import { recordOf, yearOf } from '../record-of.js';
import { splitKeywords, splitNames } from '../split-names.js';

/** Longer than that, a text is no abstract. */
const LONGEST = 20_000;
const LABEL = /^\s*(title|abstract|summary|authors?|keywords?|year|doi|url)\s*[:.—–-]\s*(.*)$/i;

export const abstractFile: Format = {
  id: 'abstract-file',
  label: 'plain text, one abstract a file',
  extensions: ['.txt', '.text', '.md'],
  mayBeLatin1: true,
  detect,
  read,
};

/** By its labels, or by a title over a text that is wrapped; a listing page is neither. */
function detect(head: string): number {
  const lines = head.split(/\r\n|\n|\r/);
  if (head.length > LONGEST || /^\uFEFF?\s*[[{<@]/.test(head)) return 0;
  const labels = new Set(lines.map((line) => LABEL.exec(line)?.[1]?.toLowerCase()));
  if (labels.has('title') && (labels.has('abstract') || labels.has('summary'))) return 0.6;
  const { title, body } = split(lines);
  if (title === '' || body.length === 0 || proseScore(title) > 0) return 0;
  const whole = proseScore(body.join(' ')) > 0;
  return whole && isWrapped(body) ? 0.45 : whole && body.length === 1 ? 0.25 : 0;
}

/** Lines of about one length that end in the middle of sentences. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const inner = lines.slice(0, -1);
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const open = inner.filter((line) => !/[.!?]["')\]]?$/.test(line)).length;
  return longest <= 120 && open >= 0.5 * inner.length && inner.every((line) => line.length > 0.5 * longest);
}

/** The first block is the title; without a blank line it is the first line. */
function split(lines: readonly string[]): { readonly title: string; readonly body: readonly string[] } {
  const trimmed = lines.map((line) => line.trim());
  const start = trimmed.findIndex((line) => line !== '');
  if (start < 0) return { title: '', body: [] };
  const blank = trimmed.indexOf('', start);
  const end = blank > start && blank - start <= 3 && trimmed.slice(blank).some(Boolean) ? blank : start + 1;
  return {
    title: trimmed.slice(start, end).join(' '),
    body: trimmed.slice(end).filter((line) => line !== ''),
  };
}

async function* read(text: DocumentText): AsyncIterable<ReadItem> {
  const lines: Line[] = [];
  for await (const line of text.lines()) lines.push(line);
  const texts = lines.map((line) => line.text);
  const line = lines.find((each) => each.text.trim() !== '')?.number ?? 1;
  const fields = labelled(texts);
  if (fields) yield { record: { line, ...fields } };
  else {
    const { title, body } = split(texts);
    yield {
      record: {
        line,
        ...recordOf({ title: title.replace(/^#+\s*/, ''), abstract: unwrap(body) }),
      },
    };
  }
}

/** Words that were cut at the end of a line are whole again. */
function unwrap(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2')
    .replace(/\n/g, ' ');
}

function labelled(lines: readonly string[]) {
  const values = new Map<string, string[]>();
  let label = '';
  for (const line of lines) {
    const match = LABEL.exec(line);
    if (match) label = match[1]!.toLowerCase();
    const value = (match ? match[2]! : line).trim();
    if (label !== '' && value !== '') values.set(label, [...(values.get(label) ?? []), value]);
  }
  const value = (...names: readonly string[]) => {
    const held = names.map((name) => values.get(name)).find((each) => each !== undefined);
    return held && unwrap(held);
  };
  const title = value('title');
  if (title === undefined) return undefined;
  const authors = value('authors', 'author');
  return recordOf({
    title,
    abstract: value('abstract', 'summary'),
    authors: authors === undefined ? undefined : splitNames(authors),
    year: yearOf(value('year')),
    doi: value('doi'),
    url: value('url'),
    keywords: splitKeywords(value('keywords', 'keyword') ?? ''),
  });
}
