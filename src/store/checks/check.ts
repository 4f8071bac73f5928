// What a check of a stored graph is: one thing that always holds, looked for in every row.
import type { Store } from '../store.js';

/** One place where a stored graph does not hold what it should, in the words of an error: where, found, expected. */
export interface Flaw {
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

export interface Check {
  /** Kebab-case. */
  readonly id: string;
  /** What always holds, in words. */
  readonly claim: string;
  /** Every flaw, in order; the reader stops when it has seen enough. */
  readonly flaws: (store: Store) => Iterable<Flaw>;
}
