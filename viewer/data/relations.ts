// Typed relations in the map's own numbers, and how many concepts each kind joins.
import { compareStrings } from '../../src/lib/text.js';
import type { MapAnswer } from '../../src/model/index.js';

export interface AtlasRelation {
  readonly relation: string;
  readonly subject: number;
  readonly object: number;
}

/** Best first. */
export function relationsOn({ relations }: MapAnswer): AtlasRelation[] {
  if (!relations) return [];
  const { names, name, subject, object } = relations;
  return name.map((each, i) => ({ relation: names[each]!, subject: subject[i]!, object: object[i]! }));
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
