// Every mention as a row of a table: where it stands, in the text of its paper, and the concept that it was resolved to.
import type { Asked } from '../../query/asked.js';
import { readMentions, readPlacedConcepts, readPlacedPapers, readTexts } from '../../store/index.js';
import type { Column } from '../columns.js';
import type { Selection } from '../graph-of.js';

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

/** Those of the selected papers, of selected concepts; of concepts that there are none of too where all are selected. */
export function* mentionRows({ store }: Asked, { concepts, papers }: Selection): Iterable<MentionRow> {
  const ids = readPlacedConcepts(store).map(({ id }) => id);
  const all = concepts.size === ids.length;
  for (const { paper: number, id: paper } of readPlacedPapers(store)) {
    if (!papers.has(number)) continue;
    const texts = readTexts(store, number);
    for (const { concept, ...mention } of readMentions(store, number)) {
      if (!concepts.has(concept) && !(all && concept < 0)) continue;
      const { field, start, end } = mention;
      yield { ...mention, paper, text: texts[field].slice(start, end), concept: ids[concept] };
    }
  }
}
