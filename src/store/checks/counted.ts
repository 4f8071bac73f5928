// Numbers that are stored and can be counted again. Each is one statement that yields the rows that do not agree.
import type { Store } from '../store.js';
import type { Check, Flaw } from './check.js';

interface Row {
  readonly place: string;
  readonly found: number | string | null;
  readonly expected: number | string | null;
}

/** `sql` yields `place`, `found` and `expected` where the two differ. */
export function countedCheck(id: string, claim: string, sql: string): Check {
  return { id, claim, flaws: (store) => rowsAsFlaws(store, sql) };
}

function* rowsAsFlaws(store: Store, sql: string): Generator<Flaw> {
  for (const { place, found, expected } of store.all<Row>(sql)) {
    yield { where: place, found: String(found ?? 'nothing'), expected: String(expected ?? 'nothing') };
  }
}
