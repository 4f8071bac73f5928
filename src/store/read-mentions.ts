// Sentences and mentions of one paper, as the extractor found them and with the concept that each was resolved to.
import type { ConceptType, Field, Sentence } from '../model/index.js';
import { fieldOf, fromE4, typeOf } from './read-types.js';
import type { Store } from './store.js';

export interface StoredMention {
  readonly field: Field;
  /** Position among the paper's sentences. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** Row number of the concept, or -1. */
  readonly concept: number;
  readonly type: ConceptType;
  readonly detector: string;
  readonly score: number;
}

/** In the order in which the extractor gave them; a mention's number is its position here. */
export function readMentions(store: Store, paper: number): readonly StoredMention[] {
  return store
    .all<{
      field: number;
      sentence: number;
      start: number;
      end: number;
      concept: number | null;
      type: number;
      detector: string;
      score_e4: number;
    }>(
      `SELECT s.field, m.sentence, m.start, m.end, m.concept, m.type, d.name AS detector, m.score_e4
      FROM mentions m JOIN sentences s USING (paper, sentence) JOIN detectors d USING (detector)
      WHERE m.paper = ? ORDER BY m.mention`,
      paper,
    )
    .map(({ field, type, concept, score_e4, ...rest }) => ({
      ...rest,
      field: fieldOf(field),
      concept: concept ?? -1,
      type: typeOf(type),
      score: fromE4(score_e4),
    }));
}

/** Position of the sentence that holds a mention. */
export function readMentionSentence(store: Store, paper: number, mention: number): number | undefined {
  return store.get<{ sentence: number }>(
    'SELECT sentence FROM mentions WHERE paper = ? AND mention = ?',
    paper,
    mention,
  )?.sentence;
}

export function readSentences(store: Store, paper: number): readonly Sentence[] {
  return store
    .all<{ field: number; start: number; end: number }>(
      'SELECT field, start, end FROM sentences WHERE paper = ? ORDER BY sentence',
      paper,
    )
    .map(({ field, start, end }) => ({ field: fieldOf(field), start, end }));
}

/** Sentences that mention the concept. */
export function countSentencesOf(store: Store, concept: number): number {
  const sql = `SELECT count(*) AS sentences FROM (SELECT DISTINCT m.paper, m.sentence
    FROM paper_concepts e CROSS JOIN mentions m ON m.paper = e.paper AND m.concept = e.concept WHERE e.concept = ?)`;
  return store.get<{ sentences: number }>(sql, concept)?.sentences ?? 0;
}

/** Mentions of concepts in one sentence. */
export function readMentionsIn(store: Store, paper: number, sentence: number): readonly SentenceMention[] {
  return store.all<SentenceMention>(
    `SELECT start, end, concept FROM mentions WHERE paper = ? AND sentence = ? AND concept IS NOT NULL ORDER BY mention`,
    paper,
    sentence,
  );
}

export interface SentenceMention {
  readonly start: number;
  readonly end: number;
  readonly concept: number;
}

export function readSentence(store: Store, paper: number, sentence: number): Sentence {
  const row = store.get<{ field: number; start: number; end: number }>(
    'SELECT field, start, end FROM sentences WHERE paper = ? AND sentence = ?',
    paper,
    sentence,
  );
  if (!row) throw new RangeError(`no sentence ${sentence} in paper ${paper}`);
  return { ...row, field: fieldOf(row.field) };
}

/** A sentence that mentions what was asked for. */
export interface FoundSentence extends Sentence {
  readonly paper: number;
  /** Position among the paper's sentences. */
  readonly sentence: number;
  /** Sum of the saliences of the concepts asked for in the paper, 0..2. */
  readonly salience: number;
}

interface FoundRow {
  readonly paper: number;
  readonly sentence: number;
  readonly field: number;
  readonly start: number;
  readonly end: number;
  readonly salience_e4: number;
}

/** Sentences of one paper that mention the concept. */
export function readSentencesOf(store: Store, concept: number, paper: number): readonly FoundSentence[] {
  return store
    .all<FoundRow>(
      `SELECT DISTINCT s.*, e.salience_e4 FROM paper_concepts e
      CROSS JOIN mentions m ON m.paper = e.paper AND m.concept = e.concept
      CROSS JOIN sentences s ON s.paper = m.paper AND s.sentence = m.sentence
      WHERE e.concept = ? AND e.paper = ?`,
      concept,
      paper,
    )
    .map(toFound);
}

/** Sentences that mention both concepts, papers ascending. Give the concept with fewer papers first. */
export function readSharedSentences(
  store: Store,
  rarer: number,
  other: number,
  limit = -1,
): readonly FoundSentence[] {
  return store
    .all<FoundRow>(
      `SELECT DISTINCT s.*, x.salience_e4 + y.salience_e4 AS salience_e4
      FROM paper_concepts x CROSS JOIN paper_concepts y ON y.concept = ? AND y.paper = x.paper
      CROSS JOIN mentions a ON a.paper = x.paper AND a.concept = x.concept
      CROSS JOIN mentions b ON b.paper = x.paper AND b.concept = y.concept AND b.sentence = a.sentence
      CROSS JOIN sentences s ON s.paper = a.paper AND s.sentence = a.sentence
      WHERE x.concept = ? LIMIT ?`,
      other,
      rarer,
      limit,
    )
    .map(toFound);
}

function toFound({ field, salience_e4, ...row }: FoundRow): FoundSentence {
  return { ...row, field: fieldOf(field), salience: fromE4(salience_e4) };
}
