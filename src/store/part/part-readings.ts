// The rows of `readings` of a part's papers, as the whole has them: all in one statement, or one by one.
import type { PackedReading } from '../packed-cells.js';
import type { Store } from '../store.js';
import { numberedRows } from './copy-rows.js';
import type { Part } from './survey-part.js';

export interface ReadingRow extends PackedReading {
  readonly acronyms: string | null;
}

export interface PartReading {
  /** The number of its paper in the whole, and in the part. */
  readonly old: number;
  readonly paper: number;
  readonly row: ReadingRow;
}

/** In the order of the papers, each of which has one. */
export function* partReadings({ whole, papers }: Pick<Part, 'whole' | 'papers'>): Iterable<PartReading> {
  for (const [cells, paper] of numberedRows(whole, 'readings', papers)) {
    const [old, sentences, concepts, mentions, acronyms] = cells as readonly [
      number,
      string,
      string,
      string,
      string | null,
    ];
    yield { old, paper, row: { sentences, concepts, mentions, acronyms } };
  }
}

/** @param paper Its number in the whole. */
export function readingRow(whole: Store, paper: number): ReadingRow {
  const sql = 'SELECT sentences, concepts, mentions, acronyms FROM readings WHERE paper = ?';
  return whole.get<ReadingRow>(sql, paper)!;
}
