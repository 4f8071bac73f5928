// Typed relations in the map's own numbers, and how many concepts each kind joins.
import { compareStrings } from '../../src/lib/text.js';
import type { Atlas } from './atlas.js';
import type { PlainRelation } from './source.js';

export interface AtlasRelation {
  readonly relation: string;
  readonly subject: number;
  readonly object: number;
}

/** Relations whose two ends are on the map. */
export function relationsOn(atlas: Atlas, plain: readonly PlainRelation[]): AtlasRelation[] {
  return plain.flatMap(({ relation, subject, object }) => {
    const [from, to] = [atlas.indexOf.get(subject), atlas.indexOf.get(object)];
    return from === undefined || to === undefined ? [] : [{ relation, subject: from, object: to }];
  });
}

export interface RelationKind {
  readonly relation: string;
  readonly count: number;
}

/** The kinds that occur, most frequent first. */
export function kindsOf(relations: readonly AtlasRelation[]): RelationKind[] {
  const counts = new Map<string, number>();
  for (const { relation } of relations) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  return [...counts]
    .map(([relation, count]) => ({ relation, count }))
    .sort((a, b) => b.count - a.count || compareStrings(a.relation, b.relation));
}

/** 1 for each concept that takes part in a relation of this kind. */
export function takingPart(size: number, relations: readonly AtlasRelation[], kind: string): Uint8Array {
  const part = new Uint8Array(size);
  for (const { relation, subject, object } of relations) {
    if (relation !== kind) continue;
    part[subject] = 1;
    part[object] = 1;
  }
  return part;
}
