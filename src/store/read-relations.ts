// Typed relations, by the row numbers of their ends, and the sentences that they were read from.
import type { Store } from './store.js';

export interface StoredRelation {
  /** Row number of the relation. */
  readonly relation: number;
  readonly subject: number;
  /** Id in the table of relations: `mitigates`, ... */
  readonly predicate: string;
  readonly object: number;
  readonly score: number;
}

export interface StoredRelationEvidence {
  readonly paper: number;
  /** Position of the sentence among the paper's. */
  readonly sentence: number;
  /** Numbers of the two mentions within the paper. */
  readonly subjectMention: number;
  readonly objectMention: number;
  readonly pattern: string;
  readonly score: number;
  readonly hedged: boolean;
}

const BEST_FIRST = 'ORDER BY score DESC, relation';

export function readRelationsFrom(store: Store, subject: number): readonly StoredRelation[] {
  return store.all(`SELECT * FROM relations WHERE subject = ? ${BEST_FIRST}`, subject);
}

export function readRelationsTo(store: Store, object: number): readonly StoredRelation[] {
  return store.all(`SELECT * FROM relations WHERE object = ? ${BEST_FIRST}`, object);
}

/** Relations between two concepts, either way. */
export function readRelationsBetween(store: Store, a: number, b: number): readonly StoredRelation[] {
  return store.all(
    'SELECT * FROM relations WHERE subject = ? AND object = ? UNION ALL SELECT * FROM relations WHERE subject = ? AND object = ?',
    a,
    b,
    b,
    a,
  );
}

export function readAllRelations(store: Store): readonly StoredRelation[] {
  return store.all(`SELECT * FROM relations ${BEST_FIRST}`);
}

/** Names of the relations that the graph holds. */
export function readPredicates(store: Store): readonly string[] {
  return store.remember('predicates', () =>
    store
      .all<{ predicate: string }>('SELECT DISTINCT predicate FROM relations ORDER BY predicate')
      .map(({ predicate }) => predicate),
  );
}

/** Strongest first; the sentence is the object's, where a claim of "our method" is made. */
export function readRelationEvidence(store: Store, relation: number): readonly StoredRelationEvidence[] {
  return store
    .all<{
      paper: number;
      sentence: number;
      subject_mention: number;
      object_mention: number;
      pattern: string;
      score: number;
      hedged: number;
    }>(
      `SELECT e.*, m.sentence FROM relation_evidence e JOIN mentions m ON m.paper = e.paper AND m.mention = e.object_mention
      WHERE e.relation = ? ORDER BY e.score DESC, e.position`,
      relation,
    )
    .map(({ paper, sentence, pattern, score, ...row }) => ({
      paper,
      sentence,
      subjectMention: row.subject_mention,
      objectMention: row.object_mention,
      pattern,
      score,
      hedged: row.hedged === 1,
    }));
}
