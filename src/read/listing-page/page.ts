// The lines of a page with what they say of each other: which words belong to its abstracts, which lines repeat, how
// blank lines part them. All evidence of the reader is relative to the page, so that no site has to be known.
import { endsSentence, proseScore, sentenceBreaks } from './prose.js';
import { stemsOf } from './words.js';

export interface PageLine {
  /** 1-based line in the document. */
  readonly number: number;
  readonly text: string;
  /** A blank line, or the beginning of the page, stands before it. */
  readonly apart: boolean;
  /** Log-odds that it is prose. */
  readonly prose: number;
  readonly stems: ReadonlySet<string>;
  /** Sentences, as far as full stops tell. */
  readonly sentences: number;
}

/**
 * What blank lines say on this page. `touching`: nothing, there are none. `spaced`: every line stands alone, so that
 * lines that touch belong together. `blocks`: each record stands alone, so that a blank line begins the next.
 */
export type Layout = 'touching' | 'spaced' | 'blocks';

export interface Page {
  readonly lines: readonly PageLine[];
  readonly layout: Layout;
  /** Titles end with a full stop here, as in some indexes. */
  readonly dottedTitles: boolean;
  /** Weight of a stem: high where few abstracts of the page hold it (inverse document frequency). */
  readonly weightOf: (stem: string) => number;
  /** Abstracts that hold the stem. */
  readonly frequencyOf: (stem: string) => number;
  /** Lines that are the same once digits are masked (`12 comments`, `3 comments`). */
  readonly repeats: (line: PageLine) => number;
  /** Positions of the first and the last line that reads like an abstract. */
  readonly first: number;
  readonly last: number;
}

export interface RawLine {
  readonly number: number;
  readonly text: string;
  readonly apart: boolean;
}

export function createPage(raw: readonly RawLine[]): Page {
  const lines = raw.map(describeLine);
  const abstracts = lines.filter(isAbstract);
  const frequency = countStems(abstracts);
  const templates = countTemplates(lines);
  const frequencyOf = (stem: string) => frequency.get(stem) ?? 0;
  return {
    lines,
    layout: layoutOf(lines),
    dottedTitles: endDotted(lines),
    weightOf: (stem) => Math.log((abstracts.length + 1) / (frequencyOf(stem) + 0.5)),
    frequencyOf,
    repeats: (line) => templates.get(template(line.text)) ?? 1,
    first: lines.findIndex(isAbstract),
    last: lines.findLastIndex(isAbstract),
  };
}

/** One line of less than that makes no abstract. */
export const SHORT = 200;

function isAbstract(line: PageLine): boolean {
  return line.prose > 0 && line.text.length >= SHORT;
}

function describeLine(raw: RawLine): PageLine {
  return {
    ...raw,
    prose: proseScore(raw.text),
    stems: stemsOf(raw.text),
    sentences: sentenceBreaks(raw.text) + 1,
  };
}

function layoutOf(lines: readonly PageLine[]): Layout {
  if (apartShare(lines, (before, line) => before.prose > 0 && line.prose < 0) < 0.8) return 'touching';
  return apartShare(lines, (before, line) => before.prose < 0 && line.prose > 0) < 0.2 ? 'blocks' : 'spaced';
}

/** Judged by the lines that stand right above an abstract. */
function endDotted(lines: readonly PageLine[]): boolean {
  const titles = lines.filter((line, i) => line.text.length < 250 && (lines[i + 1]?.prose ?? 0) > 8);
  return titles.filter((line) => endsSentence(line.text)).length > 0.4 * titles.length;
}

/** How many of such pairs of lines have a blank line between. */
function apartShare(lines: readonly PageLine[], such: (before: PageLine, line: PageLine) => boolean): number {
  const pairs = lines.filter((line, i) => i > 0 && such(lines[i - 1]!, line));
  return pairs.filter((line) => line.apart).length / Math.max(1, pairs.length);
}

function countStems(lines: readonly PageLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stems } of lines) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function countTemplates(lines: readonly PageLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(template(text), (counts.get(template(text)) ?? 0) + 1);
  return counts;
}

function template(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#');
}

/** Share, by weight, of the first set's stems that the second holds; 0 where the first is empty. */
export function coverage(page: Page, part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  let total = 0;
  let found = 0;
  for (const stem of part) {
    const weight = page.weightOf(stem);
    total += weight;
    if (whole.has(stem)) found += weight;
  }
  return total > 0 ? found / total : 0;
}
