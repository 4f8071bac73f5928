// Questions over typed relations: which methods mitigate this phenomenon, what is evaluated on that dataset.
import { type AskAnswer, CONCEPT_TYPES, type ConceptType, type StatedRelation } from '../model/index.js';
import {
  readAllRelations,
  readConceptRef,
  readRelationEvidence,
  readRelationsFrom,
  readRelationsTo,
  type Store,
  type StoredRelation,
} from '../store/index.js';
import { checkRelation } from './check-relation.js';
import { findConceptByName } from './find-concept.js';
import { OFFSET, pageOf } from './paging.js';
import { defineQuery } from './query.js';
import { quotationLines } from './quotation-lines.js';
import { createQuote, type Quote } from './quotations.js';
import { askAnswer } from './schemas/connection-answers.js';
import { formatValue } from './table.js';

export const ask = defineQuery({
  id: 'ask',
  label: 'Relations',
  summary: 'typed relations by subject, relation and object, each with the sentences that state it',
  question: 'Which methods mitigate X, which datasets is Y evaluated on, and where is it stated?',
  example: { subjectType: 'method', relation: 'mitigates', object: 'catastrophic forgetting' },
  route: '/api/relations',
  answer: askAnswer,
  list: { field: 'relations', length: ({ total }) => total },
  params: [
    { id: 'subject', type: 'text', summary: 'a concept: id, label or alias' },
    { id: 'subjectType', type: 'choice', choices: CONCEPT_TYPES, summary: 'type of the subject' },
    { id: 'relation', type: 'text', summary: 'a relation, such as mitigates or evaluated-on' },
    { id: 'object', type: 'text', summary: 'a concept: id, label or alias' },
    { id: 'objectType', type: 'choice', choices: CONCEPT_TYPES, summary: 'type of the object' },
    { id: 'limit', type: 'integer', default: 20, min: 1, max: 500, summary: 'most relations to give' },
    OFFSET,
    { id: 'sentences', type: 'integer', default: 2, min: 0, max: 20, summary: 'most sentences of each' },
  ],
  run: ({ store }, { subject, subjectType, relation, object, objectType, sentences, ...page }): AskAnswer => {
    if (relation !== undefined) checkRelation(store, relation);
    const from = named(store, subject);
    const to = named(store, object);
    const found = candidates(store, from, to).filter(
      (each) =>
        (relation === undefined || each.predicate === relation) &&
        (to === undefined || each.object === to) &&
        isOfType(store, each.subject, subjectType) &&
        isOfType(store, each.object, objectType),
    );
    const quote = createQuote(store);
    const stated = pageOf(found, page).map((each) => toStated(store, quote, each, sentences));
    return { total: found.length, relations: stated };
  },
  table: ({ total, relations }) => [
    `${relations.length} of ${total} relations`,
    ...relations.flatMap(({ subject, relation, object, score, sentences, evidence }) => [
      '',
      `${subject.label} ${relation} ${object.label}  (${formatValue(score)}, ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'})`,
      ...evidence.flatMap((quotation) => quotationLines(quotation).map((line) => `  ${line}`)),
    ]),
  ],
});

function named(store: Store, name: string | undefined): number | undefined {
  return name === undefined || name === '' ? undefined : findConceptByName(store, name);
}

function candidates(
  store: Store,
  from: number | undefined,
  to: number | undefined,
): readonly StoredRelation[] {
  if (from !== undefined) return readRelationsFrom(store, from);
  return to === undefined ? readAllRelations(store) : readRelationsTo(store, to);
}

function isOfType(store: Store, concept: number, type: ConceptType | undefined): boolean {
  return type === undefined || readConceptRef(store, concept).type === type;
}

function toStated(store: Store, quote: Quote, each: StoredRelation, sentences: number): StatedRelation {
  const evidence = readRelationEvidence(store, each.relation);
  const both = new Set([each.subject, each.object]);
  return {
    subject: readConceptRef(store, each.subject),
    relation: each.predicate,
    object: readConceptRef(store, each.object),
    score: each.score,
    sentences: evidence.length,
    evidence: evidence.slice(0, sentences).map((place) => quote(place, both)),
  };
}
