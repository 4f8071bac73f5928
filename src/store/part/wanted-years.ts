// The part of a knowledge base that is the papers of some years: what is counted in it is counted in these papers.
import { readNumber } from '../read-meta.js';
import { readYears } from '../read-papers.js';
import type { Store } from '../store.js';
import type { Wanted } from './survey-part.js';

/** First and last year, both included; open where absent. */
export interface Years {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Undefined where all papers are of these years. A paper without a year is of none, once years are asked for. */
export function wantedOfYears(store: Store, { from, to }: Years): Wanted | undefined {
  if (from === undefined && to === undefined) return undefined;
  const papers = papersWithin(readYears(store), from, to);
  if (papers.size === readNumber(store, 'counts.papers')) return undefined;
  const concepts = Array.from({ length: readNumber(store, 'counts.concepts') }, (_, concept) => concept);
  return { papers, concepts: new Set(concepts) };
}

function papersWithin(
  years: readonly (number | undefined)[],
  from = -Infinity,
  to = Infinity,
): ReadonlySet<number> {
  const papers = new Set<number>();
  years.forEach((year, paper) => {
    if (year !== undefined && year >= from && year <= to) papers.add(paper);
  });
  return papers;
}
