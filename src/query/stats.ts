// The whole in figures.
import type { StatsAnswer } from '../model/index.js';
import {
  readCommunities,
  readContentHash,
  readNumber,
  readProvenance,
  readTypeShares,
} from '../store/index.js';
import { defineQuery } from './query.js';
import { statsAnswer } from './schemas/whole-answers.js';
import { formatFacts } from './table.js';

export const stats = defineQuery({
  id: 'stats',
  label: 'Figures',
  summary: 'counts of papers, concepts and edges, and what made the graph',
  question: 'How large is this graph, and from what was it made?',
  example: {},
  route: '/api/stats',
  answer: statsAnswer,
  params: [],
  run: ({ store }): StatsAnswer => ({
    papers: readNumber(store, 'counts.papers'),
    concepts: readNumber(store, 'counts.concepts'),
    mentions: readNumber(store, 'counts.mentions'),
    edges: {
      paperConcept: readNumber(store, 'counts.paper_concepts'),
      cooccurrence: readNumber(store, 'counts.cooccurrences'),
      broader: readNumber(store, 'counts.broader'),
      relations: readNumber(store, 'counts.relations'),
    },
    communities: readCommunities(store, 0).length,
    modularity: readNumber(store, 'communities.modularity'),
    types: readTypeShares(store),
    contentHash: readContentHash(store),
    provenance: readProvenance(store),
  }),
  table: (answer) =>
    formatFacts([
      ['papers', answer.papers],
      ['concepts', answer.concepts],
      ['mentions', answer.mentions],
      ['paper-concept edges', answer.edges.paperConcept],
      ['co-occurrences', answer.edges.cooccurrence],
      ['broader', answer.edges.broader],
      ['relations', answer.edges.relations],
      ['communities', answer.communities],
      ['modularity', answer.modularity],
      ['content', answer.contentHash],
      ...Object.entries(answer.provenance),
    ]),
});
