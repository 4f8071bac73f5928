// Communities with the concepts and papers that stand for them.
import type { Store } from './store.js';

export interface StoredCommunity {
  readonly level: number;
  readonly id: number;
  readonly parent?: number;
  readonly label: string;
  readonly concepts: number;
  readonly papers: number;
  readonly stability: number;
}

interface Row extends Omit<StoredCommunity, 'id' | 'parent'> {
  readonly community: number;
  readonly parent: number | null;
}

/** Communities of one level, largest first. */
export function readCommunities(store: Store, level: number): readonly StoredCommunity[] {
  return store
    .all<Row>('SELECT * FROM communities WHERE level = ? ORDER BY community', level)
    .map(toCommunity);
}

export function readCommunity(store: Store, level: number, id: number): StoredCommunity | undefined {
  const row = store.get<Row>('SELECT * FROM communities WHERE level = ? AND community = ?', level, id);
  return row && toCommunity(row);
}

export function readLevels(store: Store): number {
  return (
    (store.get<{ levels: number }>('SELECT max(level) + 1 AS levels FROM communities')?.levels ?? 0) || 0
  );
}

/** Row numbers, most characteristic first. */
export function readKeyConcepts(store: Store, level: number, id: number): readonly number[] {
  return store
    .all<{ concept: number }>(
      'SELECT concept FROM community_key_concepts WHERE level = ? AND community = ? ORDER BY rank',
      level,
      id,
    )
    .map(({ concept }) => concept);
}

export function readKeyPapers(store: Store, level: number, id: number): readonly number[] {
  return store
    .all<{ paper: number }>(
      'SELECT paper FROM community_key_papers WHERE level = ? AND community = ? ORDER BY rank',
      level,
      id,
    )
    .map(({ paper }) => paper);
}

function toCommunity({ community: id, parent, ...row }: Row): StoredCommunity {
  return { id, ...row, ...(parent === null ? {} : { parent }) };
}
