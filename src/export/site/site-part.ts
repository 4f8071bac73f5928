// The part of a knowledge base that a site shows, as a graph of its own: every piece of the site is read from the part, and so
// tells of nothing else.
import type { Parameter, ValuesOf } from '../../lib/parameters.js';
import type { Asked } from '../../query/asked.js';
import { readConceptsIn } from '../../store/index.js';
import { type Selection, selectionOf } from '../graph-of.js';
import { NODE_FILTERS } from '../graph-parameters.js';
import type { PartAsked } from '../over-part.js';
import { partWords } from '../part-words.js';

/** The filters of all formats. A page quotes papers about concepts, and so has both; it shows every measure of a link. */
export const SITE_PARAMETERS = [
  {
    id: 'view',
    type: 'choice',
    choices: ['full'],
    default: 'full',
    summary: 'papers and concepts; which of the papers are on the map is chosen in the page',
  },
  ...NODE_FILTERS,
  {
    id: 'weight',
    type: 'choice',
    choices: ['count'],
    default: 'count',
    summary: 'what the least weight is of: shared papers',
  },
  {
    id: 'minWeight',
    type: 'number',
    min: 0,
    default: 0,
    summary: 'only co-occurrences of at least so many papers',
  },
] as const satisfies readonly Parameter[];

export type SiteValues = ValuesOf<typeof SITE_PARAMETERS>;

/** Undefined where the filters leave the whole graph. Years are chosen before, for every format alike. */
export function sitePart(kb: Asked, values: SiteValues): PartAsked | undefined {
  const { from: _, to: __, ...others } = values;
  const filters = partWords(kb.store, others);
  if (filters.length === 0) return undefined;
  return {
    wanted: quotable(kb, selectionOf(kb, values)),
    filters,
    fewestShared: Math.ceil(values.minWeight),
  };
}

/** Without the concepts that no paper of the part mentions: the page could not say where they come from. */
function quotable({ store }: Asked, { concepts, papers }: Selection): Selection {
  const mentioned = readConceptsIn(store, Int32Array.from(papers));
  return { papers, concepts: new Set([...concepts].filter((concept) => mentioned[concept] === 1)) };
}
