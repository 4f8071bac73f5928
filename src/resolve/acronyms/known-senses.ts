// What everybody reads alike, in canonical keys: made once, since a paper resolved by itself takes less time than this table.
import { canonicalKey } from '../normal-form.js';
import { KNOWN_ACRONYMS } from '../words/known-acronyms.js';

export interface KnownSense {
  readonly short: string;
  readonly long: string;
  readonly shortKey: string;
  readonly longKey: string;
}

export const KNOWN_SENSES: readonly KnownSense[] = KNOWN_ACRONYMS.map(([short, long]) => ({
  short,
  long,
  shortKey: canonicalKey(short),
  longKey: canonicalKey(long),
}));
