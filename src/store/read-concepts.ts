// Concepts by their row number.
import type { Alias, ConceptRef, Merge, TypeShares } from '../model/index.js';
import { emptyShares, fromE4, typeOf } from './read-types.js';
import type { Store } from './store.js';

interface ConceptRow {
  readonly concept: number;
  readonly id: string;
  readonly label: string;
  readonly type: number;
  readonly papers: number;
  readonly mentions: number;
  readonly community: number;
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

export function readConceptRef(store: Store, concept: number): ConceptRef {
  return toRef(readRow(store, concept));
}

/** @throws RangeError where no concept has that number: a broken file, or a mistake of the caller. */
export function readConcept(store: Store, concept: number): PlacedConcept {
  return toPlaced(readRow(store, concept));
}

/** Every concept in order. */
export function readPlacedConcepts(store: Store): readonly PlacedConcept[] {
  return store.all<ConceptRow>('SELECT * FROM concepts ORDER BY concept').map(toPlaced);
}

/** Papers of every concept, in order. */
export function readConceptFrequencies(store: Store): readonly number[] {
  return store
    .all<{ papers: number }>('SELECT papers FROM concepts ORDER BY concept')
    .map(({ papers }) => papers);
}

/** Position in `CONCEPT_TYPES` of every concept, in order. */
export function readConceptTypes(store: Store): readonly number[] {
  return store.all<{ type: number }>('SELECT type FROM concepts ORDER BY concept').map(({ type }) => type);
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

export function readAliases(store: Store, concept: number): readonly Alias[] {
  return store.all<Alias>('SELECT surface, count FROM aliases WHERE concept = ? ORDER BY alias', concept);
}

/** A line of the merge ledger; papers by their row numbers. */
export interface StoredMerge extends Omit<Merge, 'papers'> {
  readonly papers: readonly number[];
}

/** The lines of the merge ledger about one concept. */
export function readMerges(store: Store, concept: number): readonly StoredMerge[] {
  return store
    .all<Omit<Merge, 'papers'> & { papers: string }>(
      `SELECT m.concept, m.alias, coalesce(m.target, c.label) AS target, m.rule, m.support, m.papers
      FROM merges m JOIN concepts c USING (concept) WHERE m.concept = ? ORDER BY m.merge`,
      concept,
    )
    .map((merge) => ({ ...merge, papers: JSON.parse(merge.papers) as number[] }));
}

function readRow(store: Store, concept: number): ConceptRow {
  const row = store.get<ConceptRow>('SELECT * FROM concepts WHERE concept = ?', concept);
  if (!row) throw new RangeError(`no concept ${concept}`);
  return row;
}

function toRef({ id, label, type, papers, community }: ConceptRow): ConceptRef {
  return { id, label, type: typeOf(type), papers, community };
}

function toPlaced(row: ConceptRow): PlacedConcept {
  const { concept, mentions, degree, page_rank: pageRank, stability, x, y, size } = row;
  return { concept, ...toRef(row), mentions, degree, pageRank, stability, x, y, size };
}
