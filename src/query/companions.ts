// The companions of a concept that fit what was asked for, measured and in order.
import { associationStrength, normalizedPmi } from '../lib/association.js';
import { CONCEPT_TYPES, type ConceptType } from '../model/index.js';
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
import { checkRelation } from './check-relation.js';

export interface Measured {
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

export const strengthOf = SORTS.strength;

export type CompanionSort = keyof typeof SORTS;

export interface WantedCompanions {
  readonly sort: CompanionSort;
  readonly type: ConceptType | undefined;
  readonly community: number | undefined;
  readonly minPapers: number;
  readonly minAssociation: number;
  readonly relation: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Best first; ties by count, then by row number. */
export function compareMeasured(sort: CompanionSort): (a: Measured, b: Measured) => number {
  const keyOf = SORTS[sort];
  return (a, b) =>
    keyOf(b) - keyOf(a) ||
    b.companion.shared - a.companion.shared ||
    a.companion.concept - b.companion.concept;
}

/** @throws PaperweaveError `relation-unknown` where the graph has no relation of that name. */
export function measuredCompanions(store: Store, concept: number, wanted: WantedCompanions): Measured[] {
  const companions = readWanted(store, concept, wanted).filter(filterOf(store, concept, wanted));
  return measure(store, concept, companions)
    .filter(({ association }) => association >= wanted.minAssociation)
    .sort(compareMeasured(wanted.sort));
}

/** In the order of the companions. */
export function measure(store: Store, concept: number, companions: readonly Companion[]): Measured[] {
  const first = readConceptRef(store, concept).papers;
  const places = readNumber(store, 'counts.papers');
  return companions.map((companion) => {
    const pair = { both: companion.shared, first, second: companion.papers, places };
    return { companion, association: associationStrength(pair), npmi: normalizedPmi(pair) };
  });
}

const LAST_YEAR = 9999;

function readWanted(
  store: Store,
  concept: number,
  { from, to, sort }: WantedCompanions,
): readonly Companion[] {
  if (from === undefined && to === undefined && sort !== 'recency') return readCompanions(store, concept);
  return readCompanionsWithin(store, concept, from ?? -LAST_YEAR, to ?? LAST_YEAR);
}

function filterOf(
  store: Store,
  concept: number,
  { type, community, minPapers, relation }: WantedCompanions,
): (companion: Companion) => boolean {
  const code = type === undefined ? undefined : CONCEPT_TYPES.indexOf(type);
  const related = relation === undefined || relation === '' ? undefined : relatedBy(store, concept, relation);
  return (companion) =>
    companion.shared >= minPapers &&
    (code === undefined || companion.type === code) &&
    (community === undefined || companion.community === community) &&
    (related === undefined || related.has(companion.concept));
}

function relatedBy(store: Store, concept: number, relation: string): ReadonlySet<number> {
  checkRelation(store, relation);
  const relations = [...readRelationsFrom(store, concept), ...readRelationsTo(store, concept)];
  const related = relations.filter(({ predicate }) => predicate === relation);
  return new Set(related.map(({ subject, object }) => (subject === concept ? object : subject)));
}
