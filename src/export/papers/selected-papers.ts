// Which papers a list of papers holds, and in what order.
import type { Paper } from '../../model/index.js';
import type { Asked } from '../../query/asked.js';
import { readPaper, readPlacedPapers } from '../../store/index.js';
import { type GraphValues, type Selection, selectionOf } from '../graph-of.js';

export interface SelectedPaper {
  /** Its number in the database. */
  readonly number: number;
  readonly community: number;
  readonly paper: Paper;
  /** The concepts that are wanted, in any paper. */
  readonly concepts: Selection['concepts'];
}

/** In stored order, each read when its turn comes. @throws PaperweaveError where the concept is unknown. */
export function* selectedPapers(kb: Asked, values: GraphValues): Iterable<SelectedPaper> {
  const { concepts, papers } = selectionOf(kb, values);
  for (const { paper: number, community } of readPlacedPapers(kb.store))
    if (papers.has(number)) yield { number, community, paper: readPaper(kb.store, number), concepts };
}
