// Listing pages: the text of a web page that lists papers, titles and abstracts in turn among the page's furniture.
import { shorten } from '../../lib/text.js';
import type { DocumentText, Format, RawRecord, ReadItem, Remark } from '../format.js';
import { unglueAbstract, unglueTitle } from './glued-furniture.js';
import { createPage, type Page, type RawLine } from './page.js';
import { proseScore } from './prose.js';
import { type Segment, segmentPage } from './segment-page.js';
import { Unwrapper, wrapping } from './unwrap-lines.js';
import { stemsOf } from './words.js';

export const listingPage: Format = {
  id: 'listing-page',
  label: 'listing page, titles and abstracts in turn',
  extensions: ['.txt', '.text'],
  detect,
  read,
};

/** Some title-like lines and some prose: little evidence, so that any format with a syntax of its own goes first. */
function detect(head: string): number {
  const lines = rawLines(head);
  if (/^[{[<@%]/.test(lines[0]?.text ?? '')) return 0;
  const whole = new Unwrapper(wrapping(lines));
  for (const line of lines) whole.push(line);
  const prose = whole.lines.map((line) => proseScore(line.text) > 0);
  const pairs = prose.filter((is, i) => is && prose[i - 1] === false).length;
  return pairs > 0 ? 0.3 : 0;
}

function rawLines(text: string): RawLine[] {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trim().replace(/\s+/g, ' '));
  return lines.flatMap((line, i) =>
    line === '' ? [] : [{ number: i + 1, text: line, apart: i === 0 || lines[i - 1] === '' }],
  );
}

/** Lines held at once: a page longer than that is cut where a record has just begun and the rest is carried on. */
const WINDOW = 3000;
const CARRIED = 200;

async function* read(text: DocumentText): AsyncIterable<ReadItem> {
  const skipped = new SkippedLines();
  let held = new Unwrapper(undefined);
  let settled = false;
  let apart = true;
  /** Whether the page is wrapped is decided once, by its first window. */
  const settle = () => {
    if (settled) return;
    settled = true;
    const lines = held.lines;
    held = new Unwrapper(wrapping(lines));
    for (const line of lines) held.push(line);
  };
  for await (const line of text.lines()) {
    if (line.tooLong !== undefined) yield { remark: tooLong(line.number, line.tooLong) };
    const content = line.text.trim().replace(/\s+/g, ' ');
    if (content !== '') held.push({ number: line.number, text: content, apart });
    apart = content === '';
    if (held.lines.length >= WINDOW) settle();
    if (held.lines.length >= WINDOW) held.drop(yield* readWindow(held.lines, skipped, WINDOW - CARRIED));
  }
  settle();
  yield* readWindow(held.lines, skipped, held.lines.length);
  yield* skipped.remarks();
}

/** Yields the segments that begin before `until`; returns where the first one beyond begins. */
function* readWindow(
  lines: readonly RawLine[],
  skipped: SkippedLines,
  until: number,
): Generator<ReadItem, number> {
  const page = createPage(lines);
  for (const segment of segmentPage(page)) {
    const start =
      segment.kind === 'record'
        ? segment.title[0]!
        : segment.kind === 'loose'
          ? segment.abstract[0]!
          : segment.line;
    if (start >= until) return start;
    yield* itemsOf(segment, page, skipped);
  }
  return lines.length;
}

function* itemsOf(segment: Segment, page: Page, skipped: SkippedLines): Iterable<ReadItem> {
  if (segment.kind === 'furniture') {
    skipped.add(page.lines[segment.line]!);
    return;
  }
  const abstract = unglueAbstract(textOf(page, segment.abstract));
  const line = page.lines[(segment.kind === 'loose' ? segment.abstract : segment.title)[0]!]!.number;
  if (segment.kind === 'loose') {
    yield { rejected: titleMissing(line, abstract) };
    return;
  }
  const isWord = (word: string) => [...stemsOf(word)].every((stem) => page.frequencyOf(stem) > 0);
  for (const at of segment.gap) skipped.add(page.lines[at]!);
  const record: RawRecord = {
    line,
    title: unglueTitle(textOf(page, segment.title), { abstract, isWord }),
    abstract,
  };
  if (abstract === '') yield { remark: abstractMissing(line, record.title!) };
  yield { record };
}

function textOf(page: Page, lines: readonly number[]): string {
  return lines.map((at) => page.lines[at]!.text).join(' ');
}

function titleMissing(line: number, abstract: string): Remark {
  const found = `an abstract without a title: "${shorten(abstract, 80)}"`;
  return { code: 'title-missing', severity: 'warning', line, found, expected: 'a title above it' };
}

function abstractMissing(line: number, title: string): Remark {
  const found = `a title without an abstract: "${shorten(title, 80)}"`;
  return { code: 'abstract-missing', severity: 'warning', line, found, expected: 'an abstract below it' };
}

function tooLong(line: number, length: number): Remark {
  const found = `a line of ${length} characters`;
  return { code: 'line-too-long', severity: 'error', line, found, expected: 'a line of a sensible size' };
}

/** What was taken for furniture, so that it can be looked over: one remark a page. */
class SkippedLines {
  readonly #texts: string[] = [];
  #count = 0;
  #first = 0;

  add(line: RawLine): void {
    this.#count++;
    this.#first ||= line.number;
    if (this.#texts.length < 8) this.#texts.push(`"${shorten(line.text, 40)}"`);
  }

  *remarks(): Iterable<ReadItem> {
    if (this.#count === 0) return;
    const more = this.#count > this.#texts.length ? ', ...' : '';
    const found = `${this.#count} lines of page furniture, left out: ${this.#texts.join(', ')}${more}`;
    yield {
      remark: {
        code: 'furniture-skipped',
        severity: 'info',
        line: this.#first,
        found,
        expected: 'titles and abstracts',
      },
    };
  }
}
