// The co-occurrence graph of the papers of some years only, counted from the papers: what could be known at a time.
import { createRecent, readPairRowsWithin, readYears, type Store } from '../store/index.js';
import type { Adjacency } from './adjacency.js';

const SIDES = { until: 0, after: 1 } as const;

/** Papers without a year are on neither side. The latest graph of each side is kept. */
export function readAdjacencyOf(store: Store, side: keyof typeof SIDES, year: number): Adjacency {
  const sides = Object.keys(SIDES).length;
  const recent = store.remember('graphs of years', () => createRecent<Adjacency>(sides));
  return recent(sides * year + SIDES[side], () => {
    const years = readYears(store);
    const isWithin = (paper: number) => {
      const of = years[paper];
      return of !== undefined && (side === 'until' ? of <= year : of > year);
    };
    return { ...readPairRowsWithin(store, isWithin), places: years.filter((_, i) => isWithin(i)).length };
  });
}
