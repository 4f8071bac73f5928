// Where everything lies and which community it is in at every level: what an update keeps.
import type { Store } from './store.js';

export interface StoredNode {
  readonly x: number;
  readonly y: number;
  /** Community at each level, the coarsest first. */
  readonly communities: readonly number[];
}

export interface StoredConceptNode extends StoredNode {
  readonly stability: number;
}

export interface StoredPlaces {
  readonly concepts: ReadonlyMap<string, StoredConceptNode>;
  readonly papers: ReadonlyMap<string, StoredNode>;
}

type Row = readonly [id: string, x: number, y: number, subcommunity: number, stability: number];

export function readMapPlaces(store: Store): StoredPlaces {
  const pathOf = communityPaths(store);
  const concepts = new Map<string, StoredConceptNode>();
  const papers = new Map<string, StoredNode>();
  for (const row of store.rows<unknown>('SELECT id, x, y, subcommunity, stability FROM concepts')) {
    const [id, x, y, finest, stability] = row as Row;
    concepts.set(id, { x, y, communities: pathOf(finest), stability });
  }
  for (const row of store.rows<unknown>('SELECT id, x, y, subcommunity FROM papers')) {
    const [id, x, y, finest] = row as Row;
    papers.set(id, { x, y, communities: pathOf(finest) });
  }
  return { concepts, papers };
}

/** From a community of the finest level to those that hold it, one array a community. */
function communityPaths(store: Store): (finest: number) => readonly number[] {
  const parents: number[][] = [];
  for (const { level, community, parent } of store.all<{
    level: number;
    community: number;
    parent: number | null;
  }>('SELECT level, community, parent FROM communities')) {
    parents[level] ??= [];
    parents[level][community] = parent ?? -1;
  }
  const paths = new Map<number, readonly number[]>();
  return (finest) => {
    const known = paths.get(finest);
    if (known) return known;
    const path = [finest];
    for (let level = parents.length - 1; level > 0; level--) path.unshift(parents[level]![path[0]!]!);
    paths.set(finest, path);
    return path;
  };
}
