// The map's answer, indexed once for drawing and walking: ids to positions, neighbours by strength, the edges shown at rest.
import type { ConceptType, MapAnswer } from '../../src/model/index.js';
import { CONCEPT_TYPES } from '../../src/model/index.js';
import { type Rows, rowsOf } from './rows.js';

export interface Atlas {
  readonly map: MapAnswer;
  /** Drawn at rest: nodes below this number are concepts, those from there to `size` papers. */
  readonly concepts: number;
  readonly size: number;
  /** The same without its guests, the nodes from `size` on (guests.ts); absent where it has none. */
  readonly resting?: Atlas;
  readonly indexOf: ReadonlyMap<string, number>;
  /** Concept to concepts, strongest first. */
  readonly neighbors: Rows;
  /** Concept to papers and paper to concepts, most salient first. */
  readonly uses: Rows;
  /** The few strongest edges of each concept, as indices into the map's edges. */
  readonly backbone: readonly number[];
  /** Members of each community by its id, by importance; ids that no community of this map has are empty. */
  readonly members: readonly (readonly number[])[];
  /** Palette position of each community by its id, where the map is part of a larger one and keeps its colours. */
  readonly hues?: readonly number[];
}

const REST_EDGES = 3;

export function createAtlas(map: MapAnswer, hues?: readonly number[]): Atlas {
  const size = map.nodes.id.length;
  const strengths = edgeStrengths(map.edges);
  const neighbors = rowsOf(size, map.edges, 0, strengths);
  return {
    map,
    concepts: map.counts.concepts,
    size,
    indexOf: new Map(map.nodes.id.map((id, index) => [id, index])),
    neighbors,
    uses: rowsOf(size, map.edges, 1, strengths),
    backbone: backboneOf(neighbors, map.counts.concepts),
    members: membersOf(map),
    ...(hues ? { hues } : {}),
  };
}

/** The count weighed by how surprising it is (local mutual information, Evert 2005), as the server ranks neighbours. */
export function linkStrength(count: number, association: number): number {
  return count * Math.log(Math.max(association, 1e-9));
}

export function edgeStrengths({ kind, count, weight }: MapAnswer['edges']): Float64Array {
  return Float64Array.from(kind, (k, edge) =>
    k === 0 ? linkStrength(count[edge]!, weight[edge]!) : weight[edge]!,
  );
}

function backboneOf(neighbors: Rows, concepts: number): number[] {
  const kept = new Set<number>();
  for (let node = 0; node < concepts; node++) {
    const start = neighbors.offsets[node]!;
    const end = Math.min(start + REST_EDGES, neighbors.offsets[node + 1]!);
    for (let at = start; at < end; at++) kept.add(neighbors.edges[at]!);
  }
  return [...kept].sort((a, b) => a - b);
}

function membersOf(map: MapAnswer): number[][] {
  const ids = map.communities.filter(({ level }) => level === 0).map(({ id }) => id);
  const members = Array.from({ length: Math.max(-1, ...ids) + 1 }, (): number[] => []);
  for (let node = 0; node < map.counts.concepts; node++) members[map.nodes.community[node]!]?.push(node);
  const { importance } = map.nodes;
  for (const list of members) list.sort((a, b) => importance[b]! - importance[a]! || a - b);
  return members;
}

export function isPaper({ map }: Atlas, node: number): boolean {
  return map.nodes.type[node] === PAPER;
}

const PAPER = -1;

/** Whether all concepts and papers that there are are drawn. */
export function isWhole({ map: { counts, total } }: Atlas): boolean {
  return counts.concepts === total.concepts && counts.papers === total.papers;
}

export function typeOf(atlas: Atlas, node: number): ConceptType | 'paper' {
  return CONCEPT_TYPES[atlas.map.nodes.type[node]!] ?? 'paper';
}
