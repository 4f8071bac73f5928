// All that is known of one concept.
import type { ConceptAnswer, ConceptRelation, PaperUse, RelatedConcept } from '../model/index.js';
import {
  type PaperConceptEdge,
  readAliases,
  readBroader,
  readCommunity,
  readConcept,
  readConceptRef,
  readNarrower,
  readPaperRef,
  readPapersByRole,
  readPapersOf,
  readRelationEvidence,
  readRelationsFrom,
  readRelationsTo,
  readShares,
  readYearsOf,
  type Store,
  type StoredRelation,
} from '../store/index.js';
import { findConceptByName } from './find-concept.js';
import { OFFSET } from './paging.js';
import { defineQuery } from './query.js';
import { createQuote, type Quote } from './quotations.js';
import { conceptAnswer } from './schemas/concept-answers.js';
import { formatFacts, formatTable } from './table.js';

const MOST_RELATIONS = 40;

export const concept = defineQuery({
  id: 'concept',
  label: 'Concept',
  summary: 'what is known of a concept: type, aliases, papers, relations',
  question: 'What is X: its kind, its other names, who introduced it, which papers use it?',
  example: { concept: 'grokking' },
  route: '/api/concepts/{concept}',
  answer: conceptAnswer,
  list: { field: 'paperUses', length: ({ papers }) => papers },
  params: [
    { id: 'concept', type: 'text', required: true, position: 0, summary: 'a concept: id, label or alias' },
    { id: 'limit', type: 'integer', default: 50, min: 0, max: 10_000, summary: 'most papers to list' },
    OFFSET,
  ],
  run: ({ store }, { concept: name, limit, offset }): ConceptAnswer => {
    const number = findConceptByName(store, name);
    const { concept: _, x: __, y: ___, size: ____, ...known } = readConcept(store, number);
    return {
      ...known,
      types: readShares(store, number),
      aliases: readAliases(store, number),
      communityLabel: readCommunity(store, 0, known.community)?.label ?? '',
      introducedBy: readPapersByRole(store, number, 'introduces').map((edge) => toUse(store, edge)),
      broader: readBroader(store, number).map(({ broader, rule }) => toRelated(store, broader, rule)),
      narrower: readNarrower(store, number).map(({ narrower, rule }) => toRelated(store, narrower, rule)),
      relations: relationsOf(store, number),
      paperUses: readPapersOf(store, number, limit + offset)
        .slice(offset)
        .map((edge) => toUse(store, edge)),
      years: readYearsOf(store, number),
    };
  },
  table: (answer) => [
    ...formatFacts([
      ['concept', answer.label],
      ['id', answer.id],
      ['type', answer.type],
      ['aliases', answer.aliases.map(({ surface }) => surface).join(', ')],
      ['papers', answer.papers],
      ['mentions', answer.mentions],
      ['community', `${answer.community} ${answer.communityLabel}`],
      ['introduced by', answer.introducedBy.map(({ paper }) => paper.title).join('; ')],
      ['broader', answer.broader.map((each) => each.concept.label).join(', ')],
      ['narrower', answer.narrower.map((each) => each.concept.label).join(', ')],
      ['relations', answer.relations.map((each) => relationText(each)).join('; ')],
    ]),
    '',
    ...formatTable(answer.paperUses, [
      { title: 'paper', of: ({ paper }) => paper.title, width: 80 },
      { title: 'year', of: ({ paper }) => paper.year },
      { title: 'role', of: ({ role }) => role },
      { title: 'count', of: ({ count }) => count },
      { title: 'id', of: ({ paper }) => paper.id, width: 40 },
    ]),
  ],
});

export function toUse(store: Store, { paper, count, salience, role }: PaperConceptEdge): PaperUse {
  return { paper: readPaperRef(store, paper), count, salience, role };
}

function toRelated(store: Store, other: number, rule: string): RelatedConcept {
  return { concept: readConceptRef(store, other), rule };
}

function relationsOf(store: Store, number: number): readonly ConceptRelation[] {
  const quote = createQuote(store);
  const from = readRelationsFrom(store, number).map((each) => toRelation(store, quote, each, 'subject'));
  const to = readRelationsTo(store, number).map((each) => toRelation(store, quote, each, 'object'));
  return [...from, ...to].sort((a, b) => b.score - a.score).slice(0, MOST_RELATIONS);
}

function toRelation(
  store: Store,
  quote: Quote,
  { relation, predicate, subject, object, score }: StoredRelation,
  direction: 'subject' | 'object',
): ConceptRelation {
  const [best] = readRelationEvidence(store, relation);
  const quotation = best && quote(best, new Set([subject, object]));
  const concept = readConceptRef(store, direction === 'subject' ? object : subject);
  return { relation: predicate, direction, concept, score, ...(quotation ? { evidence: quotation } : {}) };
}

function relationText({ relation, direction, concept: other }: ConceptRelation): string {
  return direction === 'subject' ? `${relation} ${other.label}` : `${other.label} ${relation} it`;
}
