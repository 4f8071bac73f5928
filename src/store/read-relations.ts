// Typed relations, by the row numbers of their ends, and the sentences that they were read from.
import { readMentionSentence } from './read-mentions.js';
import { createRecent } from './recent.js';
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

/** Whether some relation joins the two, either way: asked of many pairs, of which few are. */
export function areRelated(store: Store, a: number, b: number): boolean {
  const recent = store.remember('relatives', () => createRecent<ReadonlySet<number>>(RECENT));
  return recent(a, () => readRelatives(store, a)).has(b);
}

const RECENT = 64;

function readRelatives(store: Store, concept: number): ReadonlySet<number> {
  const sql =
    'SELECT object AS other FROM relations WHERE subject = ? UNION SELECT subject FROM relations WHERE object = ?';
  return new Set(store.all<{ other: number }>(sql, concept, concept).map(({ other }) => other));
}

export function readAllRelations(store: Store): readonly StoredRelation[] {
  return store.all(`SELECT * FROM relations ${BEST_FIRST}`);
}

/** Concepts that take part in a relation of this name, at either end. */
export function readRelated(store: Store, predicate: string): ReadonlySet<number> {
  const named = readAllRelations(store).filter((relation) => relation.predicate === predicate);
  return new Set(named.flatMap(({ subject, object }) => [subject, object]));
}

/** Names of the relations that the graph holds. */
export function readPredicates(store: Store): readonly string[] {
  return store.remember('predicates', () =>
    store
      .all<{ predicate: string }>('SELECT DISTINCT predicate FROM relations ORDER BY predicate')
      .map(({ predicate }) => predicate),
  );
}

/** As it is stored. */
export interface EvidenceRow {
  readonly paper: number;
  readonly subject_mention: number;
  readonly object_mention: number;
  readonly pattern: string;
  readonly score: number;
  readonly hedged: number;
}

/** Strongest first; the sentence is the object's, where a claim of "our method" is made. */
export function readRelationEvidence(store: Store, relation: number): readonly StoredRelationEvidence[] {
  return store
    .all<EvidenceRow>(
      'SELECT * FROM relation_evidence WHERE relation = ? ORDER BY score DESC, position',
      relation,
    )
    .map(({ paper, pattern, score, ...row }) => ({
      paper,
      sentence: readMentionSentence(store, paper, row.object_mention)!,
      subjectMention: row.subject_mention,
      objectMention: row.object_mention,
      pattern,
      score,
      hedged: row.hedged === 1,
    }));
}
