// Cuts a page into records, loose abstracts and furniture: the cheapest cut over all lines at once (a semi-Markov
// Viterbi search), so that one odd line costs one doubt and never shifts the titles of all that follows.
import { AbstractSoFar, abstractJoin, costOf, pairCost, titleJoin } from './evidence.js';
import { furnitureScore } from './furniture.js';
import { type Page, type PageLine, SHORT } from './page.js';
import { endsSentence } from './prose.js';

/** A stretch of the page; `lines` are positions in `page.lines`. */
export type Segment =
  | {
      readonly kind: 'record';
      readonly title: readonly number[];
      readonly gap: readonly number[];
      readonly abstract: readonly number[];
    }
  | { readonly kind: 'loose'; readonly abstract: readonly number[] }
  | { readonly kind: 'furniture'; readonly line: number };

interface Step {
  readonly cost: number;
  readonly segment: Segment;
  readonly next: number;
}

const MAX_TITLE = 3;
const MAX_GAP = 4;
const MAX_ABSTRACT = 24;

/** What the rarer events cost, in nats. */
const COST = { noAbstract: 4, titleSeam: 3.6, gap: 1, paragraph: 3, noTitle: 5, strayFurniture: 0.3 };

/** What would cost more is not looked at: another reading is always cheaper. */
const LIMIT = { title: 14, abstract: 10, paragraph: 6, gap: 10 };

export function segmentPage(page: Page): Segment[] {
  const size = page.lines.length;
  const costs = lineCosts(page);
  const best: Step[] = new Array<Step>(size);
  const costFrom = new Float64Array(size + 1);
  for (let i = size - 1; i >= 0; i--) {
    let choice: Step | undefined;
    for (const step of stepsFrom(page, costs, i)) {
      const cost = step.cost + costFrom[step.next]!;
      if (choice === undefined || cost < costFrom[i]!) {
        choice = step;
        costFrom[i] = cost;
      }
    }
    best[i] = choice!;
  }
  const segments: Segment[] = [];
  for (let i = 0; i < size; i = best[i]!.next) segments.push(best[i]!.segment);
  return segments;
}

interface LineCosts {
  readonly title: readonly number[];
  readonly abstract: readonly number[];
  readonly furniture: readonly number[];
}

function lineCosts(page: Page): LineCosts {
  const furniture = page.lines.map((line) => furnitureScore(line, page));
  return {
    title: page.lines.map((line, i) => proseAsTitle(line, page) + costOf(-furniture[i]!)),
    abstract: page.lines.map((line, i) => abstractCost(line, furniture[i]!)),
    furniture: page.lines.map((line, i) => COST.strayFurniture + furnitureCost(line, furniture[i]!)),
  };
}

/** A full stop ends prose, unless this page ends its titles with one; so does the question mark of a long line. */
function proseAsTitle(line: PageLine, page: Page): number {
  const asks = line.text.length > 120 && /[?!]$/.test(line.text);
  return costOf(-line.prose) + (asks || (!page.dottedTitles && endsSentence(line.text)) ? 4 : 0);
}

/** A short line may be a slogan or a notice instead. */
function abstractCost(line: PageLine, furniture: number): number {
  return costOf(line.prose) + (line.text.length < SHORT ? costOf(-furniture) : 0);
}

/** What speaks against an abstract that begins with a short line, and against one that is no more than that. */
function shortStart(line: PageLine): { readonly alone: number; readonly first: number } {
  if (line.text.length >= SHORT) return { alone: 0, first: 0 };
  const open = endsSentence(line.text) ? 0 : 6;
  return { alone: open + (line.sentences < 2 ? 3 : 0), first: open };
}

/** Prose costs its own evidence on top: a slogan may be a sentence, a paragraph is no button. */
function furnitureCost(line: PageLine, furniture: number): number {
  return 1.2 * costOf(furniture) + Math.max(0, line.prose) * (furniture > 0 ? 0.2 : 1);
}

function* stepsFrom(page: Page, costs: LineCosts, i: number): Iterable<Step> {
  yield { cost: costs.furniture[i]!, segment: { kind: 'furniture', line: i }, next: i + 1 };
  yield* looseFrom(page, costs, i);
  for (let end = i + 1; end <= Math.min(i + MAX_TITLE, page.lines.length); end++) {
    if (costs.title[end - 1]! > LIMIT.title) return;
    const title = range(i, end);
    yield {
      cost: titleCost(page, costs, title, undefined) + COST.noAbstract + brokenOff(page, costs, end),
      segment: { kind: 'record', title, gap: [], abstract: [] },
      next: end,
    };
    yield* pairsFrom(page, costs, title);
  }
}

/** What it costs to end a title where the next line seems to go on with it. */
function brokenOff(page: Page, costs: LineCosts, end: number): number {
  const [last, next, below] = page.lines.slice(end - 1, end + 2);
  if (!next || costs.title[end]! > 3) return 0;
  return costOf(-titleJoin(page, last!, next, below && below.prose > 0 ? below : undefined));
}

/** Records whose abstract begins within a few lines of furniture (a byline, a date) below the title. */
function* pairsFrom(page: Page, costs: LineCosts, title: readonly number[]): Iterable<Step> {
  const end = title.at(-1)! + 1;
  let gapCost = 0;
  for (let start = end; start < Math.min(end + MAX_GAP + 1, page.lines.length); start++) {
    if (start > end) gapCost += costs.furniture[start - 1]! + COST.gap;
    const first = page.lines[start]!;
    if (gapCost > LIMIT.gap) return;
    if (costs.abstract[start]! > LIMIT.abstract) continue;
    const stems = new Set(title.flatMap((at) => [...page.lines[at]!.stems]));
    const cost = titleCost(page, costs, title, first) + gapCost + pairCost(page, stems, first);
    const gap = range(end, start);
    for (const run of paragraphsFrom(page, costs, stems, start))
      yield {
        cost: cost + run.cost,
        segment: { kind: 'record', title, gap, abstract: run.lines },
        next: run.lines.at(-1)! + 1,
      };
  }
}

function titleCost(
  page: Page,
  costs: LineCosts,
  title: readonly number[],
  abstract: PageLine | undefined,
): number {
  let cost = costs.title[title[0]!]!;
  for (const at of title.slice(1)) {
    const odds = titleJoin(page, page.lines[at - 1]!, page.lines[at]!, abstract);
    cost += costs.title[at]! + COST.titleSeam + costOf(odds);
  }
  return cost;
}

/** Abstracts whose title is not there. */
function* looseFrom(page: Page, costs: LineCosts, i: number): Iterable<Step> {
  if (costs.abstract[i]! > 3) return;
  for (const run of paragraphsFrom(page, costs, new Set(), i))
    yield {
      cost: run.cost + COST.noTitle,
      segment: { kind: 'loose', abstract: run.lines },
      next: run.lines.at(-1)! + 1,
    };
}

interface Run {
  readonly cost: number;
  readonly lines: readonly number[];
}

/** The first line alone, then with one paragraph more each time, as long as it is not absurd. */
function* paragraphsFrom(
  page: Page,
  costs: LineCosts,
  title: ReadonlySet<string>,
  start: number,
): Iterable<Run> {
  let cost = costs.abstract[start]!;
  const held = new AbstractSoFar(page, title, page.lines[start]!);
  const short = shortStart(page.lines[start]!);
  yield { cost: cost + short.alone, lines: [start] };
  cost += short.first;
  for (let at = start + 1; at < Math.min(start + MAX_ABSTRACT, page.lines.length); at++) {
    const line = page.lines[at]!;
    if (costs.abstract[at]! > LIMIT.paragraph) return;
    const odds = abstractJoin(page, title, held, line);
    cost += costs.abstract[at]! + COST.paragraph + 1.5 * costOf(odds);
    if (costs.abstract[at]! + costOf(odds) > 15) return;
    held.add(line);
    yield { cost, lines: range(start, at + 1) };
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
