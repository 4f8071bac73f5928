// What was read in a paper, unpacked from its row. The latest thousand are kept, since questions keep coming back to them.
import type { Reading } from './cells.js';
import { type PackedReading, unpackReading } from './packed-cells.js';
import { readCellCodes } from './read-cell-codes.js';
import { createRecent } from './recent.js';
import type { Store } from './store.js';

const KEPT = 1024;
const NOTHING: PackedReading = { sentences: '', concepts: '', mentions: '' };

/** Nothing was read in a paper that is not there. */
export function readReading(store: Store, paper: number): Reading {
  const recent = store.remember('readings', () => createRecent<Reading>(KEPT));
  return recent(paper, () => {
    const sql = 'SELECT sentences, concepts, mentions FROM readings WHERE paper = ?';
    return unpackReading(store.get<PackedReading>(sql, paper) ?? NOTHING, readCellCodes(store));
  });
}
