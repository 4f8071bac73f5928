// Which nodes the filters leave on the map, and how many of each kind that is.
import { CONCEPT_TYPES, type ConceptType } from '../../src/model/index.js';
import type { Filters, YearRange } from '../state/filters.js';
import { type Atlas, isPaper } from './atlas.js';
import { type AtlasRelation, takingPart } from './relations.js';
import { rowOf } from './rows.js';
import { papersWithin } from './years.js';

export interface Visibility {
  /** 1 where the concept or the paper stays; papers are filtered by year alone. */
  readonly shown: Uint8Array;
  readonly concepts: number;
  /** Links of the map that stay: both ends shown, and strong enough. */
  readonly links: number;
  /** Fewest papers that hold both ends of a link that is drawn. */
  readonly minShared: number;
  /** What each type would show if it were ticked, the other filters as they are. */
  readonly byType: Readonly<Record<ConceptType, number>>;
  readonly byCommunity: readonly number[];
}

interface Asides {
  /** Of the map, where a filter asks for one. */
  readonly relations?: readonly AtlasRelation[] | undefined;
  /** Nothing later than this year is shown. */
  readonly at?: number | undefined;
}

export function visibilityOf(atlas: Atlas, filters: Filters, { relations, at }: Asides = {}): Visibility {
  const { type, community } = atlas.map.nodes;
  const types = allowed(filters.types?.map((name) => CONCEPT_TYPES.indexOf(name)));
  const communities = allowed(filters.communities);
  const years = yearsOf(filters.years, at);
  const enough = enoughOf(atlas, filters, years, relations);
  const shown = papersShown(atlas, years);
  const byType = Object.fromEntries(CONCEPT_TYPES.map((name) => [name, 0])) as Record<ConceptType, number>;
  const byCommunity = atlas.members.map(() => 0);
  let concepts = 0;
  for (let node = 0; node < atlas.concepts; node++) {
    const typeFits = types(type[node]!);
    const communityFits = communities(community[node]!);
    if (enough(node) && communityFits) byType[CONCEPT_TYPES[type[node]!]!]++;
    if (enough(node) && typeFits && community[node]! < byCommunity.length) byCommunity[community[node]!]!++;
    shown[node] = enough(node) && typeFits && communityFits ? 1 : 0;
    concepts += shown[node]!;
  }
  const { minShared } = filters;
  return { shown, concepts, links: linksAmong(atlas, shown, minShared), minShared, byType, byCommunity };
}

/** Whether a guest passes: of its years only the papers that are on the map tell, of its relations nothing. */
export function fitsFilters(atlas: Atlas, guest: number, filters: Filters, at?: number): boolean {
  const { type, community, count, year } = atlas.map.nodes;
  const years = yearsOf(filters.years, at);
  const inTime = (paper: number) => !years || (year[paper]! >= years[0] && year[paper]! <= years[1]);
  if (isPaper(atlas, guest)) return inTime(guest);
  return (
    filters.relation === undefined &&
    count[guest]! >= filters.minPapers &&
    (filters.types?.includes(CONCEPT_TYPES[type[guest]!]!) ?? true) &&
    (filters.communities?.includes(community[guest]!) ?? true) &&
    (!years || rowOf(atlas.uses, guest).some(inTime))
  );
}

/** Whether a concept passes the filters that are not ticked by kind: papers, links, years, relation. */
function enoughOf(
  atlas: Atlas,
  { minPapers, minShared, relation }: Filters,
  years: YearRange | undefined,
  relations: readonly AtlasRelation[] | undefined,
): (node: number) => boolean {
  const { count } = atlas.map.nodes;
  const linked = minShared > 1 ? linkedBy(atlas, minShared) : undefined;
  const within = years && papersWithin(atlas, years);
  const part = relation && relations ? takingPart(atlas.size, relations, relation) : undefined;
  return (node) =>
    count[node]! >= minPapers && linked?.[node] !== 0 && within?.[node] !== 0 && part?.[node] !== 0;
}

/** The years asked for, up to the moment that is shown. */
function yearsOf(range: YearRange | undefined, at: number | undefined): YearRange | undefined {
  if (at === undefined) return range;
  return range ? [range[0], Math.min(range[1], at)] : [1, at];
}

/** 1 for all, but for papers of other years; a paper without a year stays where no year is asked about. */
function papersShown(atlas: Atlas, years: YearRange | undefined): Uint8Array {
  const shown = new Uint8Array(atlas.size).fill(1);
  if (!years) return shown;
  for (let node = atlas.concepts; node < atlas.size; node++) {
    const year = atlas.map.nodes.year[node]!;
    shown[node] = year !== 0 && year >= years[0] && year <= years[1] ? 1 : 0;
  }
  return shown;
}

function linkedBy({ map, size }: Atlas, minShared: number): Uint8Array {
  const linked = new Uint8Array(size);
  const { source, target, kind, count } = map.edges;
  for (let edge = 0; edge < kind.length; edge++) {
    if (kind[edge] !== 0 || count[edge]! < minShared) continue;
    linked[source[edge]!] = 1;
    linked[target[edge]!] = 1;
  }
  return linked;
}

function linksAmong({ map }: Atlas, shown: Uint8Array, minShared: number): number {
  const { source, target, kind, count } = map.edges;
  let links = 0;
  for (let edge = 0; edge < kind.length; edge++)
    if (kind[edge] === 0 && count[edge]! >= minShared && shown[source[edge]!] && shown[target[edge]!])
      links++;
  return links;
}

function allowed(values: readonly number[] | undefined): (value: number) => boolean {
  if (!values) return () => true;
  const set = new Set(values);
  return (value) => set.has(value);
}
