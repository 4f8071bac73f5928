// The papers of a stored graph one by one, with what was read in each.
import type { Reading } from '../cells.js';
import { readReading } from '../read-readings.js';
import type { Store } from '../store.js';

export interface ReadPaper {
  readonly paper: number;
  readonly id: string;
  readonly reading: Reading;
}

export function* papersIn(store: Store): Generator<ReadPaper> {
  const papers = store.all<{ paper: number; id: string }>('SELECT paper, id FROM papers ORDER BY paper');
  for (const { paper, id } of papers) yield { paper, id, reading: readReading(store, paper) };
}
