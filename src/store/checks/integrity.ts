// The file itself: SQLite's own check of pages, indices and constraints.
import type { Check } from './check.js';

export const integrity: Check = {
  id: 'integrity',
  claim: 'the file is a sound SQLite database',
  *flaws(store) {
    for (const { integrity_check: found } of store.all<{ integrity_check: string }>('PRAGMA integrity_check'))
      if (found !== 'ok') yield { where: 'file', found, expected: 'a sound SQLite database' };
  },
};
