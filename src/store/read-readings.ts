// What was read in a paper, unpacked from its row. The latest thousand are kept, since questions keep coming back to them.
import { unpackNumbers } from './number-text.js';
import { createRecent } from './recent.js';
import type { Store } from './store.js';

/** Entries by the layout of `cells.ts`. */
export interface Reading {
  readonly sentences: Int32Array;
  readonly concepts: Int32Array;
  readonly mentions: Int32Array;
}

interface Row {
  readonly sentences: string;
  readonly concepts: string;
  readonly mentions: string;
}

const KEPT = 1024;

/** Nothing was read in a paper that is not there. */
export function readReading(store: Store, paper: number): Reading {
  const recent = store.remember('readings', () => createRecent<Reading>(KEPT));
  return recent(paper, () => {
    const row = store.get<Row>('SELECT sentences, concepts, mentions FROM readings WHERE paper = ?', paper);
    return {
      sentences: unpackNumbers(row?.sentences ?? ''),
      concepts: unpackNumbers(row?.concepts ?? ''),
      mentions: unpackNumbers(row?.mentions ?? ''),
    };
  });
}
