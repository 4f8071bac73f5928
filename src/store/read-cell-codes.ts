// The small tables that the packed lists of `readings` point into.
import type { CellCodes } from './packed-cells.js';
import type { Store } from './store.js';

export function readCellCodes(store: Store): CellCodes {
  return store.remember('cell codes', () => ({
    cues: store.all('SELECT role, cue_e4 AS cue FROM cues ORDER BY cues.cue'),
    kinds: store.all('SELECT type, detector FROM kinds ORDER BY kind'),
  }));
}
