// Two concepts side by side: the company that only one of them keeps, and that which both do.
import type { CompareAnswer, ComparedConcept } from '../model/index.js';
import { readConceptRef, type Store } from '../store/index.js';
import { type Adjacency, edgeAt, measuresAt } from './adjacency.js';
import { findConceptByName } from './find-concept.js';
import { defineQuery } from './query.js';
import { readAdjacency } from './read-adjacency.js';
import { compareAnswer } from './schemas/connection-answers.js';
import { cosine, profileOf } from './similarity.js';
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
    const adjacency = readAdjacency(store);
    const [ofFirst, ofSecond] = [strengths(adjacency, first), strengths(adjacency, second)];
    const list = (concepts: readonly number[]) =>
      concepts.slice(0, limit).map((concept) => toCompared(store, adjacency, concept, first, second));
    const direct = edgeAt(adjacency, first, second);
    return {
      a: readConceptRef(store, first),
      b: readConceptRef(store, second),
      together: direct < 0 ? 0 : adjacency.counts[direct]!,
      similarity: cosine(profileOf(adjacency, first), profileOf(adjacency, second)),
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

/** Count weighed by surprise, for each companion. */
function strengths(adjacency: Adjacency, concept: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let edge = adjacency.starts[concept]!; edge < adjacency.starts[concept + 1]!; edge++) {
    const { association } = measuresAt(adjacency, concept, edge);
    found.set(adjacency.targets[edge]!, adjacency.counts[edge]! * Math.log(association));
  }
  return found;
}

function strongest(
  strength: ReadonlyMap<number, number>,
  fits: (concept: number) => boolean,
): readonly number[] {
  return [...strength]
    .filter(([concept]) => fits(concept))
    .sort(([a, x], [b, y]) => y - x || a - b)
    .map(([concept]) => concept);
}

function toCompared(
  store: Store,
  adjacency: Adjacency,
  concept: number,
  first: number,
  second: number,
): ComparedConcept {
  const count = (from: number) => {
    const edge = edgeAt(adjacency, from, concept);
    return edge < 0 ? 0 : adjacency.counts[edge]!;
  };
  return { concept: readConceptRef(store, concept), counts: [count(first), count(second)] };
}

function side(title: string, rows: readonly ComparedConcept[]): readonly string[] {
  return formatTable(rows, [
    { title, of: ({ concept }) => concept.label },
    { title: 'type', of: ({ concept }) => concept.type },
    { title: 'papers', of: ({ counts }) => counts.filter((count) => count > 0).join(' + ') },
  ]);
}
