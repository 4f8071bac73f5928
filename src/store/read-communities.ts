// Communities with the concepts and papers that stand for them.
import { joinedNumbers } from './row-numbers.js';
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

const ROWS = 'SELECT level, community, parent, label, concepts, papers, stability FROM communities';

/** Communities of one level, largest first. */
export function readCommunities(store: Store, level: number): readonly StoredCommunity[] {
  return store.all<Row>(`${ROWS} WHERE level = ? ORDER BY community`, level).map(toCommunity);
}

export function readCommunity(store: Store, level: number, id: number): StoredCommunity | undefined {
  const row = store.get<Row>(`${ROWS} WHERE level = ? AND community = ?`, level, id);
  return row && toCommunity(row);
}

export function readLevels(store: Store): number {
  return (
    (store.get<{ levels: number }>('SELECT max(level) + 1 AS levels FROM communities')?.levels ?? 0) || 0
  );
}

/** Row numbers, most characteristic first. */
export function readKeyConcepts(store: Store, level: number, id: number): readonly number[] {
  return readKeys(store, 'key_concepts', level, id);
}

/** Row numbers, those most about the key concepts first. */
export function readKeyPapers(store: Store, level: number, id: number): readonly number[] {
  return readKeys(store, 'key_papers', level, id);
}

function readKeys(
  store: Store,
  column: 'key_concepts' | 'key_papers',
  level: number,
  id: number,
): readonly number[] {
  const sql = `SELECT ${column} AS keys FROM communities WHERE level = ? AND community = ?`;
  return [...joinedNumbers(store.get<{ keys: string }>(sql, level, id)?.keys ?? '')];
}

function toCommunity({ community: id, parent, ...row }: Row): StoredCommunity {
  return { id, ...row, ...(parent === null ? {} : { parent }) };
}
