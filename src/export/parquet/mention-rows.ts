// Every mention as a row of a table: where it stands, in the text of its paper, and the concept that it was resolved to.
import type { Asked } from '../../query/asked.js';
import { readMentions, readPlacedConcepts, readPlacedPapers, readTexts } from '../../store/index.js';
import type { Column } from '../columns.js';

export interface MentionRow {
  readonly paper: string;
  readonly field: string;
  /** Position among the paper's sentences. */
  readonly sentence: number;
  /** UTF-16 code units into the field. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Absent where it was resolved to none. */
  readonly concept: string | undefined;
  readonly type: string;
  readonly detector: string;
  readonly score: number;
}

export const MENTION_COLUMNS: readonly Column<MentionRow>[] = [
  { id: 'paper', type: 'string', of: ({ paper }) => paper },
  { id: 'field', type: 'string', of: ({ field }) => field },
  { id: 'sentence', type: 'integer', of: ({ sentence }) => sentence },
  { id: 'start', type: 'integer', of: ({ start }) => start },
  { id: 'end', type: 'integer', of: ({ end }) => end },
  { id: 'text', type: 'string', of: ({ text }) => text },
  { id: 'concept', type: 'string', of: ({ concept }) => concept },
  { id: 'type', type: 'string', of: ({ type }) => type },
  { id: 'detector', type: 'string', of: ({ detector }) => detector },
  { id: 'score', type: 'double', of: ({ score }) => score },
];

export function* mentionRows({ store }: Asked): Iterable<MentionRow> {
  const ids = readPlacedConcepts(store).map(({ id }) => id);
  for (const { paper: number, id: paper } of readPlacedPapers(store)) {
    const texts = readTexts(store, number);
    for (const { concept, ...mention } of readMentions(store, number)) {
      const { field, start, end } = mention;
      yield { ...mention, paper, text: texts[field].slice(start, end), concept: ids[concept] };
    }
  }
}
