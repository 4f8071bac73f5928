// Papers by stretches of their numbers, so that what is held of their texts at a time is bounded.

export interface Slice {
  readonly from: number;
  /** Not in it. */
  readonly to: number;
}

const SLICE = 50_000;

export function* slices(most: number, size = SLICE): Generator<Slice> {
  for (let from = 0; from < most; from += size) yield { from, to: Math.min(most, from + size) };
}
