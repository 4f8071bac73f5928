// Listing pages made up from known papers: layouts, furniture and damage of other sites, with the truth beside them.
import { readFileSync } from 'node:fs';
import { findDocuments, readPapers } from '../../src/read/index.js';

export interface KnownPaper {
  readonly title: string;
  readonly abstract: string;
}

export interface Damage {
  /** `blocks`: a blank line between records only. */
  readonly layout: 'touching' | 'spaced' | 'blocks';
  readonly lineEnd: '\n' | '\r\n';
  readonly header: readonly string[];
  readonly footer: readonly string[];
  /** Lines below each title and below each abstract. */
  readonly byline?: string;
  readonly buttons: readonly string[];
  /** By record: positions are taken modulo the number of records. */
  readonly withoutAbstract: ReadonlySet<number>;
  readonly splitTitle: ReadonlySet<number>;
  readonly splitAbstract: ReadonlySet<number>;
}

export const HEADERS: readonly (readonly string[])[] = [
  [],
  ['Home', 'Archive', 'About'],
  ['The best of arXiv, curated daily', 'Sign in'],
  ['Paper Digest', 'Discover the latest research every morning', 'Login', 'Register'],
  ['Your weekly dose of machine learning', 'Read more', 'Nov 3, 2024'],
  ['Search results for: neural networks', 'Showing 1 to 50 of 231 results'],
  ['☰ Menu', 'Papers with Reviews', 'Trending Topics', '42 new papers today'],
];

export const FOOTERS: readonly (readonly string[])[] = [
  [],
  ['Previous', '1', '2', '3', 'Next'],
  ['© 2024 Paper Digest Inc.', 'Privacy', 'Terms of Service', 'Contact'],
  ['We use cookies to improve your experience on our site.'],
];

export const BYLINES = [
  undefined,
  'Jane Doe, Wei Zhang, J. Smith',
  'by Olga Petrova',
  'Li Na · 5 authors',
  'Mar 14',
  'Published on Mar 14',
];

export const BUTTONS: readonly (readonly string[])[] = [
  [],
  ['Upvote', '12'],
  ['▲ 31', '3 comments'],
  ['PDF | Code'],
  ['Read more'],
];

let seeds: Promise<readonly KnownPaper[]> | undefined;

/** The papers of the seed corpus, in input order. */
export function knownPapers(): Promise<readonly KnownPaper[]> {
  seeds ??= findDocuments([new URL('../../seeds', import.meta.url).pathname])
    .then(({ documents }) => readPapers(documents))
    .then(({ papers, inputOrder }) => inputOrder.map((at) => papers[at]!));
  return seeds;
}

export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/read/${name}`, import.meta.url), 'utf8');
}

export function makePage(papers: readonly KnownPaper[], damage: Damage): string {
  const between = damage.layout === 'spaced' ? [''] : [];
  const after = damage.layout === 'touching' ? [] : [''];
  const furniture = (lines: readonly string[]) => lines.flatMap((line) => [line, ...after]);
  const records = papers.flatMap((paper, i) => {
    const title = cut(paper.title, damage.splitTitle.has(i), / /);
    const abstract = damage.withoutAbstract.has(i)
      ? []
      : cut(paper.abstract, damage.splitAbstract.has(i), /(?<=[.!?]) (?=[A-Z])/);
    const byline = damage.byline === undefined || abstract.length === 0 ? [] : [damage.byline];
    const lines = [title.join('\n'), ...byline, ...abstract, ...damage.buttons];
    return [...lines.flatMap((line, j) => (j === lines.length - 1 ? [line] : [line, ...between])), ...after];
  });
  const lines = [...furniture(damage.header), ...records, ...furniture(damage.footer)];
  return lines.join('\n').replaceAll('\n', damage.lineEnd);
}

/** In two at the seam in the middle, where there is one. */
function cut(text: string, split: boolean, seam: RegExp): string[] {
  const parts = text.split(seam);
  if (!split || parts.length < 4) return [text];
  const middle = Math.floor(parts.length / 2);
  return [parts.slice(0, middle).join(' '), parts.slice(middle).join(' ')];
}
