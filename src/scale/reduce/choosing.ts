// What both passes over the acronyms share: papers one at a time, and short forms with the company of their papers.
import type { Sql } from './duckdb.js';
import type { LoadedVocabulary } from './load-vocabulary.js';
import type { TellingSenses } from './telling-senses.js';

export interface Choosing {
  readonly sql: Sql;
  readonly vocabulary: LoadedVocabulary;
  readonly told: TellingSenses;
  /** Short forms for which something was put off, by their numbers. */
  readonly shorts: string[];
}

/** As much of the engine's list of numbers as is used. */
export interface NumberList {
  readonly items: readonly number[];
}

/** Canonical keys of what the surfaces lead to. */
export function keysOf(
  surfaces: Iterable<number>,
  { joinedOf }: Pick<LoadedVocabulary, 'joinedOf'>,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const surface of surfaces) {
    const joined = joinedOf(surface);
    if (joined) keys.add(joined.key);
  }
  return keys;
}
