// BibTeX, for reference managers and LaTeX. Unicode stays (biber and modern BibTeX styles read it); what TeX would act on is escaped.
import type { Paper } from '../../model/index.js';
import { chunked } from '../chunked.js';
import { cleanLine } from '../clean-text.js';
import { defineFormat } from '../format.js';
import { GRAPH_PARAMETERS } from '../graph-parameters.js';
import { type SelectedPaper, selectedPapers } from './selected-papers.js';

export const bibtex = defineFormat({
  id: 'bibtex',
  label: 'BibTeX',
  summary: 'The papers for LaTeX, Zotero and other reference managers',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  params: GRAPH_PARAMETERS,
  write: (kb, values) => chunked(writeBibtex(selectedPapers(kb, values))),
});

/** A line even where no paper is selected, so that the file is not empty. */
export function* writeBibtex(papers: Iterable<Pick<SelectedPaper, 'paper'>>): Iterable<string> {
  const keys = new Set<string>();
  yield '% Written by paperweave\n';
  for (const { paper } of papers) yield entry(paper, uniqueKey(paper, keys));
}

function entry(paper: Paper, key: string): string {
  const fields = fieldsOf(paper).flatMap(([name, value]) => (value === '' ? [] : [`  ${name} = {${value}}`]));
  return `\n@${paper.venue === undefined ? 'misc' : 'article'}{${key},\n${fields.join(',\n')}\n}\n`;
}

/** The inner braces keep the capitals of a title. */
function fieldsOf(paper: Paper): readonly (readonly [string, string])[] {
  return [
    ['title', `{${escapeTex(paper.title)}}`],
    ['author', paper.authors.map(authorName).filter(Boolean).join(' and ')],
    ['journal', escapeTex(paper.venue ?? '')],
    ['year', paper.year === undefined ? '' : String(paper.year)],
    ['doi', verbatim(paper.doi ?? '')],
    ['url', verbatim(paper.url ?? '')],
    ['keywords', keywordList(paper.keywords.map(escapeTex).filter(Boolean))],
    ['abstract', escapeTex(paper.abstract)],
  ];
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Dashes and quotes in a row would become others. */
function escapeTex(text: string): string {
  return cleanLine(text)
    .replace(/[\\{}$&#%_^~]/g, (found) => TEX[found]!)
    .replace(/([-`'])(?=\1)/g, '$1{}');
}

/** With commas between; with semicolons where a keyword has a comma itself, one after the last of them too. */
function keywordList(keywords: readonly string[]): string {
  if (!keywords.some((keyword) => /[,;]/.test(keyword))) return keywords.join(', ');
  return `${keywords.map((keyword) => keyword.replaceAll(';', ',')).join('; ')};`;
}

/** An `and` inside a name would make two of it. */
function authorName(name: string): string {
  const escaped = escapeTex(name);
  return /(?:^|\s)and(?:\s|$)/i.test(escaped) ? `{${escaped}}` : escaped;
}

/** Addresses are read as they stand; braces and line ends would break the field, so they are percent-encoded. */
function verbatim(address: string): string {
  return cleanLine(address).replace(/[{}\\\s]/g, (found) => encodeURIComponent(found));
}

function uniqueKey({ id }: Paper, keys: Set<string>): string {
  const base = id.replace(/[^A-Za-z0-9:._/-]+/g, '-').replace(/^-+|-+$/g, '') || 'paper';
  let key = base;
  for (let i = 2; keys.has(key.toLowerCase()); i++) key = `${base}-${i}`;
  keys.add(key.toLowerCase());
  return key;
}
