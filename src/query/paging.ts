// Pages of a list: `limit` entries after `offset`, with `total` in the answer. Answers never change while a graph is open, so
// that pages asked for one by one fit together.

/** The parameter that goes with a `limit`. */
export const OFFSET = {
  id: 'offset',
  type: 'integer',
  default: 0,
  min: 0,
  max: 1_000_000,
  summary: 'entries to skip: the next page starts at offset + limit, until total',
} as const;

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** The list of an answer that `limit` and `offset` page through. */
export interface PagedList<A> {
  readonly field: keyof A & string;
  /** How far pages reach at most: entries of the whole list, or more. */
  readonly length: (answer: A) => number;
}

export function pageOf<T>(items: readonly T[], { limit, offset }: Page): readonly T[] {
  return items.slice(offset, offset + limit);
}
