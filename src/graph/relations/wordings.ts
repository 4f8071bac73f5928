// The wordings that two types can stand in, in the order of the table of relations.
import { CONCEPT_TYPES, type ConceptType } from '../../model/index.js';
import { RELATIONS } from './index.js';
import type { Relation, RelationPattern } from './relation.js';

export interface Wording {
  readonly relation: Relation;
  readonly pattern: RelationPattern;
}

const ALL: readonly Wording[] = RELATIONS.flatMap((relation) =>
  relation.patterns.map((pattern) => ({ relation, pattern })),
);

const BY_TYPES = new Map(
  CONCEPT_TYPES.map((left) => [
    left,
    new Map(CONCEPT_TYPES.map((right) => [right, ALL.filter((wording) => joins(wording, left, right))])),
  ]),
);

function joins({ relation, pattern }: Wording, left: ConceptType, right: ConceptType): boolean {
  const [subject, object] = pattern.subject === 'left' ? [left, right] : [right, left];
  return relation.subjects.includes(subject) && relation.objects.includes(object);
}

export function wordingsOf(left: ConceptType, right: ConceptType): readonly Wording[] {
  return BY_TYPES.get(left)?.get(right) ?? [];
}
