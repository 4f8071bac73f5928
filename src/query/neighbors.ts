// The concepts that share papers with one, or stand up to three steps away, each with how often, how much more often than chance,
// and a sentence.
import { CONCEPT_TYPES, type Neighbor, type NeighborsAnswer } from '../model/index.js';
import { readConceptRef, type Store } from '../store/index.js';
import { bestSentence } from './best-sentence.js';
import { compareMeasured, measuredCompanions } from './companions.js';
import { egoRings, type RingMember } from './ego-rings.js';
import { findConceptByName } from './find-concept.js';
import { OFFSET, pageOf } from './paging.js';
import { defineQuery } from './query.js';
import { markedText } from './quotation-lines.js';
import { createQuote, type Quote } from './quotations.js';
import { neighborsAnswer } from './schemas/concept-answers.js';
import { formatTable } from './table.js';

export const neighbors = defineQuery({
  id: 'neighbors',
  label: 'Neighbours',
  summary: 'the concepts that share papers with a concept, each with a sentence that shows both',
  question: 'What is used, studied or measured together with X?',
  example: { concept: 'grokking', type: 'method' },
  route: '/api/concepts/{concept}/neighbors',
  answer: neighborsAnswer,
  list: { field: 'neighbors', length: ({ total, steps }) => (steps ? Math.max(...steps) : total) },
  params: [
    { id: 'concept', type: 'text', required: true, position: 0, summary: 'a concept: id, label or alias' },
    {
      id: 'limit',
      type: 'integer',
      default: 20,
      min: 1,
      max: 500,
      summary: 'most neighbours to give, of each step',
    },
    OFFSET,
    {
      id: 'depth',
      type: 'integer',
      default: 1,
      min: 1,
      max: 3,
      summary: 'most steps to go; the 30 best of a step lead to the next',
    },
    {
      id: 'sort',
      type: 'choice',
      choices: ['strength', 'association', 'npmi', 'count', 'recency'],
      default: 'strength',
      summary: 'what ranks them: strength weighs how often by how much more often than chance',
    },
    { id: 'type', type: 'choice', choices: CONCEPT_TYPES, summary: 'only concepts of this type' },
    { id: 'community', type: 'integer', min: 0, summary: 'only concepts of this community' },
    { id: 'minPapers', type: 'integer', default: 1, min: 1, summary: 'fewest papers that hold both' },
    {
      id: 'minAssociation',
      type: 'number',
      default: 0,
      min: 0,
      summary: 'least association strength; 1 is chance',
    },
    { id: 'relation', type: 'text', summary: 'only concepts in this typed relation with it, either way' },
    { id: 'from', type: 'integer', summary: 'count only papers of this year or later' },
    { id: 'to', type: 'integer', summary: 'count only papers of this year or earlier' },
    { id: 'evidence', type: 'boolean', default: true, summary: 'with a sentence each' },
  ],
  run: ({ store }, { concept: name, limit, offset, depth, evidence, ...wanted }): NeighborsAnswer => {
    const start = findConceptByName(store, name);
    const companionsOf = (concept: number) => measuredCompanions(store, concept, wanted);
    const rings = egoRings(start, depth, companionsOf, compareMeasured(wanted.sort));
    const quote = evidence ? createQuote(store) : undefined;
    return {
      concept: readConceptRef(store, start),
      total: rings.reduce((sum, ring) => sum + ring.length, 0),
      ...(depth === 1 ? {} : { steps: rings.map((ring) => ring.length) }),
      neighbors: rings.flatMap((ring, i) =>
        pageOf(ring, { limit, offset }).map((member) => ({
          ...toNeighbor(store, member, quote),
          ...(depth === 1 ? {} : { depth: i + 1, via: readConceptRef(store, member.via).id }),
        })),
      ),
    };
  },
  table: ({ neighbors }) =>
    formatTable(neighbors, [
      { title: 'step', of: ({ depth }) => depth },
      { title: 'concept', of: ({ concept }) => concept.label, width: 40 },
      { title: 'via', of: ({ depth, via }) => (depth === 1 ? '' : via), width: 30 },
      { title: 'type', of: ({ concept }) => concept.type },
      { title: 'papers', of: ({ count }) => count },
      { title: 'latest', of: ({ latest }) => latest },
      { title: 'association', of: ({ association }) => association },
      { title: 'sentence', of: ({ evidence }) => evidence && markedText(evidence), width: 100 },
    ]),
});

function toNeighbor(store: Store, { via, measured }: RingMember, quote: Quote | undefined): Neighbor {
  const { companion, association, npmi } = measured;
  const sentence = quote && bestSentence(store, quote, via, companion.concept);
  return {
    concept: readConceptRef(store, companion.concept),
    count: companion.shared,
    association,
    npmi,
    ...(companion.latest === undefined ? {} : { latest: companion.latest }),
    ...(sentence ? { evidence: sentence } : {}),
  };
}
