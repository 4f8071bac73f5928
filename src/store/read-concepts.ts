// Concepts by their row number.
import type { ConceptRef, TypeShares } from '../model/index.js';
import { emptyShares, fromE4, typeOf } from './read-types.js';
import { createRecent } from './recent.js';
import { LISTED, listed } from './row-list.js';
import type { Store } from './store.js';

interface RefRow {
  readonly id: string;
  readonly label: string;
  readonly type: number;
  readonly papers: number;
  readonly community: number;
}

interface ConceptRow extends RefRow {
  readonly concept: number;
  readonly mentions: number;
  readonly degree: number;
  readonly page_rank: number;
  readonly stability: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A concept with all that the analysis knows of it. */
export interface PlacedConcept extends ConceptRef {
  readonly concept: number;
  readonly mentions: number;
  readonly degree: number;
  readonly pageRank: number;
  readonly stability: number;
  readonly x: number;
  readonly y: number;
  /** Radius in the unit of the positions. */
  readonly size: number;
}

const PLACED = `SELECT concept, id, label, type, papers, mentions, community, degree, page_rank, stability, x, y, size
  FROM concepts`;

/** @throws RangeError as `readConcept`. */
export function readConceptRef(store: Store, concept: number): ConceptRef {
  const recent = store.remember('concept refs', () => createRecent<ConceptRef>(KEPT));
  return recent(concept, () => {
    const sql = 'SELECT id, label, type, papers, community FROM concepts WHERE concept = ?';
    return toRef(store.get<RefRow>(sql, concept) ?? none(concept));
  });
}

/** Of a million concepts these few thousand are asked for again and again. */
const KEPT = 8192;

/** @throws RangeError where no concept has that number: a broken file, or a mistake of the caller. */
export function readConcept(store: Store, concept: number): PlacedConcept {
  return toPlaced(store.get<ConceptRow>(`${PLACED} WHERE concept = ?`, concept) ?? none(concept));
}

/** Concepts in order: those of these row numbers, or every one. */
export function readPlacedConcepts(store: Store, rows?: Int32Array): readonly PlacedConcept[] {
  if (!rows) return store.all<ConceptRow>(`${PLACED} ORDER BY concept`).map(toPlaced);
  return store
    .all<ConceptRow>(`${PLACED} WHERE concept IN ${LISTED} ORDER BY concept`, listed(rows))
    .map(toPlaced);
}

/** Row numbers of so many concepts, highest PageRank first. */
export function readBestConcepts(store: Store, most: number): Int32Array {
  return Int32Array.from(
    store.all<{ concept: number }>(
      'SELECT concept FROM concepts ORDER BY page_rank_e9 DESC, concept LIMIT ?',
      most,
    ),
    ({ concept }) => concept,
  );
}

/** Those that most papers mention, first. */
export function readBestKnown(store: Store, limit: number): readonly ConceptRef[] {
  const sql = `SELECT id, label, type, papers, community FROM concepts ORDER BY papers DESC, concept LIMIT ?`;
  return store.all<RefRow>(sql, limit).map(toRef);
}

/** The least radius of all concepts; undefined where there is none. */
export function readSmallestSize(store: Store): number | undefined {
  return store.get<{ size: number | null }>('SELECT min(size) AS size FROM concepts')?.size ?? undefined;
}

export function readShares(store: Store, concept: number): TypeShares {
  const shares = emptyShares();
  const rows = store.all<{ type: number; share_e4: number }>(
    'SELECT type, share_e4 FROM concept_types WHERE concept = ?',
    concept,
  );
  if (rows.length === 0) shares[readConceptRef(store, concept).type] = 1;
  for (const { type, share_e4 } of rows) shares[typeOf(type)] = fromE4(share_e4);
  return shares;
}

function none(concept: number): never {
  throw new RangeError(`no concept ${concept}`);
}

function toRef({ id, label, type, papers, community }: RefRow): ConceptRef {
  return { id, label, type: typeOf(type), papers, community };
}

function toPlaced(row: ConceptRow): PlacedConcept {
  const { concept, mentions, degree, page_rank: pageRank, stability, x, y, size } = row;
  return { concept, ...toRef(row), mentions, degree, pageRank, stability, x, y, size };
}
