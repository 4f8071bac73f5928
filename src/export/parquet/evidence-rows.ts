// The sentences that state typed relations, as rows of a table: subject, relation, object, and where it is said.
import type { Asked } from '../../query/asked.js';
import {
  readAllRelations,
  readPaperRef,
  readPlacedConcepts,
  readRelationEvidence,
  readSentence,
  readTexts,
} from '../../store/index.js';
import type { Column } from '../columns.js';
import type { Selection } from '../graph-of.js';

export interface EvidenceRow {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly paper: string;
  readonly field: string;
  /** UTF-16 code units into the field. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly pattern: string;
  readonly score: number;
  /** 1 where the sentence only supposes it. */
  readonly hedged: number;
}

export const EVIDENCE_COLUMNS: readonly Column<EvidenceRow>[] = [
  { id: 'subject', type: 'string', of: ({ subject }) => subject },
  { id: 'relation', type: 'string', of: ({ relation }) => relation },
  { id: 'object', type: 'string', of: ({ object }) => object },
  { id: 'paper', type: 'string', of: ({ paper }) => paper },
  { id: 'field', type: 'string', of: ({ field }) => field },
  { id: 'start', type: 'integer', of: ({ start }) => start },
  { id: 'end', type: 'integer', of: ({ end }) => end },
  { id: 'text', type: 'string', of: ({ text }) => text },
  { id: 'pattern', type: 'string', of: ({ pattern }) => pattern },
  { id: 'score', type: 'double', of: ({ score }) => score },
  { id: 'hedged', type: 'integer', of: ({ hedged }) => hedged },
];

/** Sentences of selected papers about two selected concepts. */
export function* evidenceRows({ store }: Asked, { concepts, papers }: Selection): Iterable<EvidenceRow> {
  const ids = readPlacedConcepts(store).map(({ id }) => id);
  for (const { relation, subject, predicate, object } of readAllRelations(store)) {
    if (!concepts.has(subject) || !concepts.has(object)) continue;
    for (const { paper, sentence, pattern, score, hedged } of readRelationEvidence(store, relation)) {
      if (!papers.has(paper)) continue;
      const { field, start, end } = readSentence(store, paper, sentence);
      yield {
        subject: ids[subject]!,
        relation: predicate,
        object: ids[object]!,
        paper: readPaperRef(store, paper).id,
        field,
        start,
        end,
        text: readTexts(store, paper)[field].slice(start, end),
        pattern,
        score,
        hedged: hedged ? 1 : 0,
      };
    }
  }
}
