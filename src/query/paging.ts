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

export function pageOf<T>(items: readonly T[], { limit, offset }: Page): readonly T[] {
  return items.slice(offset, offset + limit);
}
