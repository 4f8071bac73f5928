// The concepts that share papers with one, each with how often, how much more often than chance, and a sentence.
import { associationStrength, normalizedPmi } from '../lib/association.js';
import { CONCEPT_TYPES, type ConceptType, type Neighbor, type NeighborsAnswer } from '../model/index.js';
import {
  type Companion,
  readCompanions,
  readCompanionsWithin,
  readConceptRef,
  readNumber,
  readRelationsFrom,
  readRelationsTo,
  type Store,
} from '../store/index.js';
import { bestSentence } from './best-sentence.js';
import { findConceptByName } from './find-concept.js';
import { defineQuery } from './query.js';
import { markedText } from './quotation-lines.js';
import { createQuote, type Quote } from './quotations.js';
import { formatTable } from './table.js';

interface Measured {
  readonly companion: Companion;
  readonly association: number;
  readonly npmi: number;
}

/** `strength` is the count weighed by how surprising it is (local mutual information, Evert 2005). */
const SORTS = {
  strength: ({ companion, association }: Measured) => companion.shared * Math.log(association),
  association: ({ association }: Measured) => association,
  npmi: ({ npmi }: Measured) => npmi,
  count: ({ companion }: Measured) => companion.shared,
  recency: ({ companion }: Measured) => companion.latest ?? -Infinity,
} as const;

export const neighbors = defineQuery({
  id: 'neighbors',
  label: 'Neighbours',
  summary: 'the concepts that share papers with a concept, each with a sentence that shows both',
  route: '/api/concepts/{concept}/neighbors',
  params: [
    { id: 'concept', type: 'text', required: true, position: 0, summary: 'a concept: id, label or alias' },
    { id: 'limit', type: 'integer', default: 20, min: 1, max: 500, summary: 'most neighbours to give' },
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
    { id: 'relation', type: 'text', summary: 'only concepts in this typed relation with it, either way' },
    { id: 'from', type: 'integer', summary: 'count only papers of this year or later' },
    { id: 'to', type: 'integer', summary: 'count only papers of this year or earlier' },
    { id: 'evidence', type: 'boolean', default: true, summary: 'with a sentence each' },
  ],
  run: ({ store }, { concept: name, limit, sort, evidence, ...wanted }): NeighborsAnswer => {
    const concept = findConceptByName(store, name);
    const companions = companionsOf(store, concept, { ...wanted, withYears: sort === 'recency' }).filter(
      filterOf(store, concept, wanted),
    );
    const quote = createQuote(store);
    return {
      concept: readConceptRef(store, concept),
      total: companions.length,
      neighbors: measureAndSort(store, concept, companions, SORTS[sort])
        .slice(0, limit)
        .map((measured) => toNeighbor(store, concept, measured, evidence ? quote : undefined)),
    };
  },
  table: ({ neighbors }) =>
    formatTable(neighbors, [
      { title: 'concept', of: ({ concept }) => concept.label, width: 40 },
      { title: 'type', of: ({ concept }) => concept.type },
      { title: 'papers', of: ({ count }) => count },
      { title: 'latest', of: ({ latest }) => latest },
      { title: 'association', of: ({ association }) => association },
      { title: 'sentence', of: ({ evidence }) => evidence && markedText(evidence), width: 100 },
    ]),
});

interface Years {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly withYears: boolean;
}

const LAST_YEAR = 9999;

function companionsOf(store: Store, concept: number, { from, to, withYears }: Years): readonly Companion[] {
  if (from === undefined && to === undefined && !withYears) return readCompanions(store, concept);
  return readCompanionsWithin(store, concept, from ?? -LAST_YEAR, to ?? LAST_YEAR);
}

interface Wanted {
  readonly type: ConceptType | undefined;
  readonly community: number | undefined;
  readonly minPapers: number;
  readonly relation: string | undefined;
}

function filterOf(store: Store, concept: number, { type, community, minPapers, relation }: Wanted) {
  const code = type === undefined ? undefined : CONCEPT_TYPES.indexOf(type);
  const related = relation === undefined ? undefined : relatedBy(store, concept, relation);
  return (companion: Companion): boolean =>
    companion.shared >= minPapers &&
    (code === undefined || companion.type === code) &&
    (community === undefined || companion.community === community) &&
    (related === undefined || related.has(companion.concept));
}

function relatedBy(store: Store, concept: number, relation: string): ReadonlySet<number> {
  const relations = [...readRelationsFrom(store, concept), ...readRelationsTo(store, concept)];
  const related = relations.filter(({ predicate }) => predicate === relation);
  return new Set(related.map(({ subject, object }) => (subject === concept ? object : subject)));
}

function measureAndSort(
  store: Store,
  concept: number,
  companions: readonly Companion[],
  by: (measured: Measured) => number,
): readonly Measured[] {
  const first = readConceptRef(store, concept).papers;
  const places = readNumber(store, 'counts.papers');
  const keyed = companions.map((companion) => {
    const pair = { both: companion.shared, first, second: companion.papers, places };
    const measured = { companion, association: associationStrength(pair), npmi: normalizedPmi(pair) };
    return { measured, key: by(measured) };
  });
  return keyed
    .sort(
      (a, b) =>
        b.key - a.key ||
        b.measured.companion.shared - a.measured.companion.shared ||
        a.measured.companion.concept - b.measured.companion.concept,
    )
    .map(({ measured }) => measured);
}

function toNeighbor(store: Store, concept: number, measured: Measured, quote: Quote | undefined): Neighbor {
  const { companion, association, npmi } = measured;
  const sentence = quote && bestSentence(store, quote, concept, companion.concept);
  return {
    concept: readConceptRef(store, companion.concept),
    count: companion.shared,
    association,
    npmi,
    ...(companion.latest === undefined ? {} : { latest: companion.latest }),
    ...(sentence ? { evidence: sentence } : {}),
  };
}
