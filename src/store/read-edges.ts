// Edges by the row numbers of their ends.
import { type BroaderEdge, ROLES, type Role } from '../model/index.js';
import { readNumber } from './read-meta.js';
import { fromE4, roleOf } from './read-types.js';
import type { Store } from './store.js';

export interface PaperConceptEdge {
  readonly paper: number;
  readonly concept: number;
  readonly count: number;
  readonly salience: number;
  readonly role: Role;
  readonly cue: number;
  /** Number, within the paper, of the mention that shows the role best. */
  readonly mention: number;
}

interface PaperConceptRow {
  readonly paper: number;
  readonly concept: number;
  readonly count: number;
  readonly salience_e4: number;
  readonly role: number;
  readonly cue_e4: number;
  readonly mention: number;
}

/** Papers of a concept, most salient first; all of them unless `limit` says otherwise. */
export function readPapersOf(store: Store, concept: number, limit = -1): readonly PaperConceptEdge[] {
  return store
    .all<PaperConceptRow>(
      'SELECT * FROM paper_concepts WHERE concept = ? ORDER BY salience_e4 DESC, count DESC, paper LIMIT ?',
      concept,
      limit,
    )
    .map(toEdge);
}

/** Papers that do this with the concept, surest first. */
export function readPapersByRole(store: Store, concept: number, role: Role): readonly PaperConceptEdge[] {
  return store
    .all<PaperConceptRow>(
      'SELECT * FROM paper_concepts WHERE concept = ? AND role = ? ORDER BY cue_e4 DESC, salience_e4 DESC, paper',
      concept,
      ROLES.indexOf(role),
    )
    .map(toEdge);
}

/** Papers a year that mention the concept, years ascending; papers without a year are left out. */
export function readYearsOf(store: Store, concept: number): readonly { year: number; papers: number }[] {
  return store.all(
    `SELECT p.year, count(*) AS papers FROM paper_concepts e JOIN papers p USING (paper)
    WHERE e.concept = ? AND p.year IS NOT NULL GROUP BY p.year ORDER BY p.year`,
    concept,
  );
}

/** Concepts of a paper, most salient first. */
export function readConceptsOf(store: Store, paper: number): readonly PaperConceptEdge[] {
  return store
    .all<PaperConceptRow>(
      'SELECT * FROM paper_concepts WHERE paper = ? ORDER BY salience_e4 DESC, count DESC, concept',
      paper,
    )
    .map(toEdge);
}

/** All paper-concept edges in columns. */
export interface PaperConceptColumns {
  readonly concept: Int32Array;
  readonly paper: Int32Array;
  readonly count: Int32Array;
  /** Ten-thousandths. */
  readonly salienceE4: Int32Array;
  /** Position in `ROLES`. */
  readonly role: Int32Array;
}

/** By concept, then paper, as they are stored; or by paper, then concept, which takes a sort. */
export function readPaperConceptColumns(
  store: Store,
  order: 'concept, paper' | 'paper, concept' = 'concept, paper',
): PaperConceptColumns {
  const [concept, paper, count, salienceE4, role] = store.columns(
    `SELECT concept, paper, count, salience_e4, role FROM paper_concepts ORDER BY ${order}`,
    readNumber(store, 'counts.paper_concepts'),
  );
  return { concept: concept!, paper: paper!, count: count!, salienceE4: salienceE4!, role: role! };
}

export interface SharedPaper {
  readonly paper: number;
  /** Sum of the two saliences, 0..2. */
  readonly salience: number;
}

/** Papers that hold both concepts, ascending. Costs as much as the concept with fewer papers has papers: give it first. */
export function readSharedPapers(
  store: Store,
  rarer: number,
  other: number,
  limit = -1,
): readonly SharedPaper[] {
  return store
    .all<{ paper: number; salience_e4: number }>(
      `SELECT x.paper, x.salience_e4 + y.salience_e4 AS salience_e4
      FROM paper_concepts x CROSS JOIN paper_concepts y ON y.concept = ? AND y.paper = x.paper
      WHERE x.concept = ? ORDER BY x.paper LIMIT ?`,
      other,
      rarer,
      limit,
    )
    .map(({ paper, salience_e4 }) => ({ paper, salience: fromE4(salience_e4) }));
}

/** All co-occurrences in columns, `source < target`, sorted. */
export interface PairColumns {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Papers that hold both. */
  readonly papers: Int32Array;
}

export function readPairColumns(store: Store): PairColumns {
  const [source, target, papers] = store.columns(
    'SELECT source, target, papers FROM cooccurrences ORDER BY source, target',
    readNumber(store, 'counts.cooccurrences'),
  );
  return { source: source!, target: target!, papers: papers! };
}

export interface Companion {
  readonly concept: number;
  /** Papers that hold both. */
  readonly shared: number;
  /** Papers that hold the companion. */
  readonly papers: number;
  readonly type: number;
  readonly community: number;
  /** Year of the latest paper that holds both, where papers of certain years were asked for. */
  readonly latest?: number;
}

/** Concepts that share a paper with one, by row number. */
export function readCompanions(store: Store, concept: number): readonly Companion[] {
  return store.all<Companion>(
    `SELECT c.concept, e.shared, c.papers, c.type, c.community FROM (
      SELECT target AS concept, papers AS shared FROM cooccurrences WHERE source = ?
      UNION ALL SELECT source, papers FROM cooccurrences WHERE target = ?
    ) e JOIN concepts c USING (concept) ORDER BY c.concept`,
    concept,
    concept,
  );
}

/** The same over the papers of some years only; papers without a year are left out. */
export function readCompanionsWithin(
  store: Store,
  concept: number,
  from: number,
  to: number,
): readonly Companion[] {
  return store.all<Companion>(
    `SELECT c.concept, e.shared, c.papers, c.type, c.community, e.latest FROM (
      SELECT y.concept, count(*) AS shared, max(p.year) AS latest
      FROM paper_concepts x CROSS JOIN papers p ON p.paper = x.paper AND p.year BETWEEN ? AND ?
      CROSS JOIN paper_concepts y INDEXED BY paper_concepts_by_paper ON y.paper = x.paper AND y.concept <> x.concept
      WHERE x.concept = ? GROUP BY y.concept
    ) e JOIN concepts c USING (concept) ORDER BY c.concept`,
    from,
    to,
    concept,
  );
}

export type StoredBroader = Omit<BroaderEdge, 'evidence'>;

export function readBroader(store: Store, narrower: number): readonly StoredBroader[] {
  return store.all<StoredBroader>('SELECT * FROM broader WHERE narrower = ? ORDER BY broader', narrower);
}

export function readNarrower(store: Store, broader: number): readonly StoredBroader[] {
  return store.all<StoredBroader>('SELECT * FROM broader WHERE broader = ? ORDER BY narrower', broader);
}

export function readAllBroader(store: Store): readonly StoredBroader[] {
  return store.all<StoredBroader>('SELECT * FROM broader ORDER BY narrower, broader');
}

function toEdge({ salience_e4, role, cue_e4, ...row }: PaperConceptRow): PaperConceptEdge {
  return { ...row, salience: fromE4(salience_e4), role: roleOf(role), cue: fromE4(cue_e4) };
}
