// The parameters that every graph format shares: which part of the graph, and what its weights measure.
import type { Parameter } from '../lib/parameters.js';
import { CONCEPT_TYPES } from '../model/index.js';

export const GRAPH_PARAMETERS = [
  {
    id: 'view',
    type: 'choice',
    choices: ['full', 'concepts', 'papers'],
    default: 'full',
    summary: 'papers and concepts, concepts alone, or papers joined by the concepts that they share',
  },
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
] as const satisfies readonly Parameter[];
