// Two concepts side by side: the company that only one of them keeps, and that which both do.
import type { CompareAnswer, ComparedConcept } from '../model/index.js';
import { readCompanions, readConceptRef, type Store } from '../store/index.js';
import { type Measured, measure, strengthOf } from './companions.js';
import { findConceptByName } from './find-concept.js';
import { defineQuery } from './query.js';
import { compareAnswer } from './schemas/connection-answers.js';
import { cosine, type Profile, profileFrom } from './similarity.js';
import { formatTable, formatValue } from './table.js';

export const compare = defineQuery({
  id: 'compare',
  label: 'Compare',
  summary: 'what one concept is used with and the other is not, and what both are',
  question: 'How do X and Y differ in what they are used with?',
  example: { a: 'transformer', b: 'state space model' },
  route: '/api/compare',
  answer: compareAnswer,
  params: [
    { id: 'a', type: 'text', required: true, position: 0, summary: 'a concept: id, label or alias' },
    { id: 'b', type: 'text', required: true, position: 1, summary: 'another concept' },
    { id: 'limit', type: 'integer', default: 10, min: 1, max: 200, summary: 'most concepts in each list' },
  ],
  run: ({ store }, { a, b, limit }): CompareAnswer => {
    const [first, second] = [findConceptByName(store, a), findConceptByName(store, b)];
    const [ofFirst, ofSecond] = [readCompany(store, first), readCompany(store, second)];
    const list = (concepts: readonly number[]) =>
      concepts.slice(0, limit).map((concept) => toCompared(store, concept, [ofFirst, ofSecond]));
    return {
      a: readConceptRef(store, first),
      b: readConceptRef(store, second),
      together: sharedWith(ofFirst, second),
      similarity: cosine(profileOf(ofFirst), profileOf(ofSecond)),
      onlyA: list(strongest(ofFirst, (concept) => !ofSecond.has(concept) && concept !== second)),
      onlyB: list(strongest(ofSecond, (concept) => !ofFirst.has(concept) && concept !== first)),
      both: list(strongest(ofFirst, (concept) => ofSecond.has(concept))),
    };
  },
  table: ({ a, b, together, similarity, onlyA, onlyB, both }) => [
    `${a.label} and ${b.label}: ${together} ${together === 1 ? 'paper' : 'papers'} together, similarity ${formatValue(similarity)}`,
    '',
    ...side(`with ${a.label} only`, onlyA),
    '',
    ...side(`with ${b.label} only`, onlyB),
    '',
    ...side('with both', both),
  ],
});

/** By row number of the companion, ascending. */
type Company = ReadonlyMap<number, Measured>;

function readCompany(store: Store, concept: number): Company {
  const measured = measure(store, concept, readCompanions(store, concept));
  return new Map(measured.map((each) => [each.companion.concept, each]));
}

/** Papers that hold both. */
function sharedWith(company: Company, concept: number): number {
  return company.get(concept)?.companion.shared ?? 0;
}

function profileOf(company: Company): Profile {
  return profileFrom([...company].flatMap(([concept, { npmi }]) => (npmi > 0 ? [[concept, npmi]] : [])));
}

function strongest(company: Company, fits: (concept: number) => boolean): readonly number[] {
  return [...company]
    .filter(([concept]) => fits(concept))
    .sort(([a, x], [b, y]) => strengthOf(y) - strengthOf(x) || a - b)
    .map(([concept]) => concept);
}

function toCompared(
  store: Store,
  concept: number,
  [first, second]: readonly [Company, Company],
): ComparedConcept {
  return {
    concept: readConceptRef(store, concept),
    counts: [sharedWith(first, concept), sharedWith(second, concept)],
  };
}

function side(title: string, rows: readonly ComparedConcept[]): readonly string[] {
  return formatTable(rows, [
    { title, of: ({ concept }) => concept.label },
    { title: 'type', of: ({ concept }) => concept.type },
    { title: 'papers', of: ({ counts }) => counts.filter((count) => count > 0).join(' + ') },
  ]);
}
