// Which papers a list of papers holds, and in what order.
import type { Parameter, ValuesOf } from '../../lib/parameters.js';
import type { Paper } from '../../model/index.js';
import type { Asked } from '../../query/asked.js';
import { readPaper, readPlacedPapers } from '../../store/index.js';
import { type Selection, selectionOf } from '../graph-of.js';
import { GRAPH_PARAMETERS } from '../graph-parameters.js';

/** Those of graphs, so that a list can be had of what any graph shows; and years. */
export const PAPER_PARAMETERS = [
  ...GRAPH_PARAMETERS,
  { id: 'from', type: 'integer', summary: 'only papers of this year or later' },
  { id: 'to', type: 'integer', summary: 'only papers of this year or earlier' },
] as const satisfies readonly Parameter[];

export type PaperValues = ValuesOf<typeof PAPER_PARAMETERS>;

export interface SelectedPaper {
  /** Its number in the database. */
  readonly number: number;
  readonly community: number;
  readonly paper: Paper;
  /** The concepts that are wanted, in any paper. */
  readonly concepts: Selection['concepts'];
}

/** In stored order, each read when its turn comes. @throws PaperweaveError where the concept is unknown. */
export function* selectedPapers(kb: Asked, values: PaperValues): Iterable<SelectedPaper> {
  const { concepts, papers } = selectionOf(kb, values);
  for (const { paper: number, community, year } of readPlacedPapers(kb.store))
    if (papers.has(number) && isWithin(year, values))
      yield { number, community, paper: readPaper(kb.store, number), concepts };
}

function isWithin(year: number | undefined, { from, to }: PaperValues): boolean {
  if (from === undefined && to === undefined) return true;
  return year !== undefined && year >= (from ?? -Infinity) && year <= (to ?? Infinity);
}
