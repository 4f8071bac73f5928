// Which nodes the filters leave on the map, and how many of each kind that is.
import { CONCEPT_TYPES, type ConceptType } from '../../src/model/index.js';
import type { Filters } from '../state/route.js';
import type { Atlas } from './atlas.js';

export interface Visibility {
  /** 1 where the concept stays; papers are not filtered. */
  readonly shown: Uint8Array;
  readonly concepts: number;
  /** What each type would show if it were ticked, the other filters as they are. */
  readonly byType: Readonly<Record<ConceptType, number>>;
  readonly byCommunity: readonly number[];
}

export function visibilityOf(atlas: Atlas, filters: Filters): Visibility {
  const { type, community, count } = atlas.map.nodes;
  const types = allowed(filters.types?.map((name) => CONCEPT_TYPES.indexOf(name)));
  const communities = allowed(filters.communities);
  const shown = new Uint8Array(atlas.size).fill(1);
  const byType = Object.fromEntries(CONCEPT_TYPES.map((name) => [name, 0])) as Record<ConceptType, number>;
  const byCommunity = atlas.members.map(() => 0);
  let concepts = 0;
  for (let node = 0; node < atlas.concepts; node++) {
    const enough = count[node]! >= filters.minPapers;
    const typeFits = types(type[node]!);
    const communityFits = communities(community[node]!);
    if (enough && communityFits) byType[CONCEPT_TYPES[type[node]!]!]++;
    if (enough && typeFits && community[node]! < byCommunity.length) byCommunity[community[node]!]!++;
    shown[node] = enough && typeFits && communityFits ? 1 : 0;
    concepts += shown[node]!;
  }
  return { shown, concepts, byType, byCommunity };
}

function allowed(values: readonly number[] | undefined): (value: number) => boolean {
  if (!values) return () => true;
  const set = new Set(values);
  return (value) => set.has(value);
}
