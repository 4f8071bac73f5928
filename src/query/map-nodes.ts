// The nodes of a map in columns, concepts first; numbers are rounded to what can be seen.
import { powerOfTen } from '../lib/power-of-ten.js';
import { CONCEPT_TYPES, type MapAnswer } from '../model/index.js';
import type { PlacedConcept, PlacedPaper } from '../store/index.js';

/** Papers are drawn smaller than the smallest concept. */
const PAPER_SIZE = 0.6;
const DIGITS = 4;
/** Positions are rounded to this share of the map's width. */
const GRID = 1e-5;

export function nodesOf(
  concepts: readonly PlacedConcept[],
  papers: readonly PlacedPaper[],
): MapAnswer['nodes'] {
  const both = <T>(
    ofConcept: (each: PlacedConcept, i: number) => T,
    ofPaper: (each: PlacedPaper) => T,
  ): T[] => [...concepts.map(ofConcept), ...papers.map(ofPaper)];
  const onGrid = gridOf([...concepts, ...papers]);
  const importance = ranksOf(concepts.map(({ pageRank }) => pageRank));
  const paperSize =
    PAPER_SIZE * concepts.reduce((least, { size }) => Math.min(least, size), Number.MAX_VALUE);
  return {
    id: both(
      ({ id }) => id,
      ({ id }) => id,
    ),
    label: both(
      ({ label }) => label,
      ({ title }) => title,
    ),
    type: both(
      ({ type }) => CONCEPT_TYPES.indexOf(type),
      () => -1,
    ),
    community: both(
      ({ community }) => community,
      ({ community }) => community,
    ),
    x: both(
      ({ x }) => onGrid(x),
      ({ x }) => onGrid(x),
    ),
    y: both(
      ({ y }) => onGrid(y),
      ({ y }) => onGrid(y),
    ),
    size: both(
      ({ size }) => rounded(size),
      () => rounded(concepts.length > 0 ? paperSize : 1),
    ),
    count: both(
      ({ papers: count }) => count,
      ({ concepts: count }) => count,
    ),
    importance: both(
      (_, i) => rounded(importance[i]!),
      () => 0,
    ),
    stability: both(
      ({ stability }) => rounded(stability),
      () => 1,
    ),
    year: both(
      () => 0,
      ({ year }) => year ?? 0,
    ),
  };
}

/** 1 for the largest value, falling evenly to 0; equal values in order. */
export function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b);
  const ranks = new Array<number>(values.length);
  order.forEach((i, rank) => {
    ranks[i] = values.length === 1 ? 1 : 1 - rank / (values.length - 1);
  });
  return ranks;
}

function gridOf(places: readonly { readonly x: number; readonly y: number }[]): (value: number) => number {
  let widest = 0;
  for (const { x, y } of places) widest = Math.max(widest, Math.abs(x), Math.abs(y));
  const step = powerOfTen(Math.floor(Math.log10(Math.max(widest, 1e-9) * GRID)));
  const steps = 1 / step;
  return (value) => Math.round(value * steps) / steps + 0; // never -0, which JSON cannot say
}

/** To `DIGITS` significant digits; by arithmetic, which is some ten times faster than by text. */
export function rounded(value: number): number {
  if (value === 0) return 0;
  const scale = powerOfTen(DIGITS - 1 - Math.floor(Math.log10(Math.abs(value))));
  return Math.round(value * scale) / scale;
}
