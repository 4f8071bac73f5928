// Papers by year, as far as the sources give years: what a year's range holds, and how each concept grew.
import type { MapTimeline } from '../../src/model/index.js';
import type { YearRange } from '../state/filters.js';
import type { Atlas } from './atlas.js';

/** First and last year that any paper has; undefined where none has one. */
export function yearSpan({ map }: Atlas): YearRange | undefined {
  if (map.timeline) return spanOf(map.timeline);
  let span: [number, number] | undefined;
  for (const year of map.nodes.year) {
    if (year === 0) continue;
    span = span ? [Math.min(span[0], year), Math.max(span[1], year)] : [year, year];
  }
  return span;
}

function spanOf({ year }: MapTimeline): YearRange | undefined {
  return year.length > 0 ? [year[0]!, year.at(-1)!] : undefined;
}

/** Papers of each concept within the years, drawn or not; papers without a year are not counted. */
export function papersWithin({ map, uses, concepts }: Atlas, [from, to]: YearRange): Uint32Array {
  if (map.timeline) return countsWithin(map.timeline, [from, to]);
  const papers = new Uint32Array(concepts);
  for (let node = 0; node < concepts; node++) {
    for (let at = uses.offsets[node]!; at < uses.offsets[node + 1]!; at++) {
      const year = map.nodes.year[uses.targets[at]!]!;
      if (year !== 0 && year >= from && year <= to) papers[node]!++;
    }
  }
  return papers;
}

function countsWithin({ year, lengths, at, count }: MapTimeline, [from, to]: YearRange): Uint32Array {
  let next = 0;
  return Uint32Array.from(lengths, (length) => {
    let papers = 0;
    for (const end = next + length; next < end; next++)
      if (year[at[next]!]! >= from && year[at[next]!]! <= to) papers += count[next]!;
    return papers;
  });
}

export interface Moment {
  /** Papers of each concept up to the end of the year, and of all of them. */
  readonly upTo: Uint32Array;
  readonly concepts: number;
  /** Concepts whose share of the papers grew most, and fell most, against the years before the window. */
  readonly rising: readonly number[];
  readonly fading: readonly number[];
}

/** Years that count as recent, the moment's own included. */
const WINDOW = 3;
const MOST_NAMED = 4;
const LEAST_PAPERS = 2;

export function momentOf(atlas: Atlas, year: number): Moment {
  const recentYears: YearRange = [year - WINDOW + 1, year];
  const upTo = papersWithin(atlas, [1, year]);
  const recent = papersWithin(atlas, recentYears);
  const all = { upTo: papersOf(atlas, [1, year]), recent: papersOf(atlas, recentYears) };
  const change = changeOf(upTo, recent, all);
  const known = [...change.keys()].filter((node) => upTo[node]! >= LEAST_PAPERS);
  return {
    upTo,
    concepts: upTo.reduce((sum, papers) => sum + (papers > 0 ? 1 : 0), 0),
    rising: known
      .filter((node) => change[node]! > 0)
      .sort((a, b) => change[b]! - change[a]! || a - b)
      .slice(0, MOST_NAMED),
    fading: known
      .filter((node) => change[node]! < 0)
      .sort((a, b) => change[a]! - change[b]! || a - b)
      .slice(0, MOST_NAMED),
  };
}

interface Totals {
  readonly upTo: number;
  readonly recent: number;
}

/** Share of the recent papers less the share of the earlier ones; 0 while there are no earlier ones. */
function changeOf(upTo: Uint32Array, recent: Uint32Array, all: Totals): Float64Array {
  const earlier = all.upTo - all.recent;
  return Float64Array.from(upTo, (papers, node) =>
    earlier === 0 || all.recent === 0 ? 0 : recent[node]! / all.recent - (papers - recent[node]!) / earlier,
  );
}

function papersOf({ map, concepts }: Atlas, [from, to]: YearRange): number {
  if (map.timeline) {
    const { year, papers } = map.timeline;
    return papers.reduce((sum, count, i) => sum + (year[i]! >= from && year[i]! <= to ? count : 0), 0);
  }
  return map.nodes.year.slice(concepts).filter((year) => year >= from && year <= to && year !== 0).length;
}
