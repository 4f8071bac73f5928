// Which papers a list of papers holds, and in what order.
import type { Parameter, ValuesOf } from '../../lib/parameters.js';
import type { Paper } from '../../model/index.js';
import type { Asked } from '../../query/asked.js';
import { findConceptByName } from '../../query/find-concept.js';
import { type PlacedPaper, readPaper, readPapersOf, readPlacedPapers } from '../../store/index.js';

export const PAPER_PARAMETERS = [
  {
    id: 'concept',
    type: 'text',
    summary: 'only papers that mention this concept: its id, label or an alias',
  },
  { id: 'community', type: 'integer', min: 0, summary: 'only papers of this community' },
  { id: 'from', type: 'integer', summary: 'only papers of this year or later' },
  { id: 'to', type: 'integer', summary: 'only papers of this year or earlier' },
] as const satisfies readonly Parameter[];

export type PaperValues = ValuesOf<typeof PAPER_PARAMETERS>;

export interface SelectedPaper {
  /** Its number in the database. */
  readonly number: number;
  readonly community: number;
  readonly paper: Paper;
}

/** In stored order, each read when its turn comes. @throws PaperweaveError where the concept is unknown. */
export function* selectedPapers({ store }: Asked, values: PaperValues): Iterable<SelectedPaper> {
  const mentioning = values.concept === undefined ? undefined : papersOf(store, values.concept);
  for (const placed of readPlacedPapers(store)) {
    if (mentioning && !mentioning.has(placed.paper)) continue;
    if (!isWanted(placed, values)) continue;
    yield { number: placed.paper, community: placed.community, paper: readPaper(store, placed.paper) };
  }
}

function papersOf(store: Asked['store'], name: string): ReadonlySet<number> {
  return new Set(readPapersOf(store, findConceptByName(store, name)).map(({ paper }) => paper));
}

function isWanted({ year, community }: PlacedPaper, values: PaperValues): boolean {
  if (values.community !== undefined && community !== values.community) return false;
  if (values.from === undefined && values.to === undefined) return true;
  return year !== undefined && year >= (values.from ?? -Infinity) && year <= (values.to ?? Infinity);
}
