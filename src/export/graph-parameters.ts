// The parameters that every format shares: which part of the graph, and what its weights measure.
import type { Parameter } from '../lib/parameters.js';
import { CONCEPT_TYPES } from '../model/index.js';

/** The filters that choose nodes. Years are chosen before all else: the other filters, and all counts, are of their papers alone. */
export const NODE_FILTERS = [
  {
    id: 'type',
    type: 'choice',
    choices: CONCEPT_TYPES,
    summary: 'only concepts of this type',
  },
  {
    id: 'community',
    type: 'integer',
    min: 0,
    summary: 'only nodes of this community',
  },
  {
    id: 'concept',
    type: 'text',
    summary: 'only what is around this concept: its id, label or an alias',
  },
  {
    id: 'depth',
    type: 'integer',
    min: 1,
    max: 3,
    default: 1,
    summary: 'how many co-occurrences away from that concept',
  },
  {
    id: 'minPapers',
    type: 'integer',
    min: 1,
    default: 1,
    summary: 'only concepts in at least so many papers',
  },
  {
    id: 'relation',
    type: 'text',
    summary: 'only concepts that take part in a typed relation of this name, such as mitigates',
  },
  {
    id: 'from',
    type: 'integer',
    summary: 'only papers of this year or later; all is counted in them, and concepts of other papers go',
  },
  {
    id: 'to',
    type: 'integer',
    summary: 'only papers of this year or earlier; all is counted in them, and concepts of other papers go',
  },
] as const satisfies readonly Parameter[];

export const GRAPH_PARAMETERS = [
  {
    id: 'view',
    type: 'choice',
    choices: ['full', 'concepts', 'papers'],
    default: 'full',
    summary: 'papers and concepts, concepts alone, or papers joined by the concepts that they share',
  },
  ...NODE_FILTERS,
  {
    id: 'weight',
    type: 'choice',
    choices: ['count', 'association', 'npmi'],
    default: 'count',
    summary: 'what the weight of a co-occurrence measures',
  },
  {
    id: 'minWeight',
    type: 'number',
    min: 0,
    default: 0,
    summary: 'only co-occurrences, or pairs of papers, of at least this weight',
  },
] as const satisfies readonly Parameter[];
