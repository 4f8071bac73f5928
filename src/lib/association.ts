// How much more often two things meet than chance would have it, from counts of places (papers) alone.

export interface PairCounts {
  /** Places that hold both; at least 1. */
  readonly both: number;
  readonly first: number;
  readonly second: number;
  /** All places. */
  readonly places: number;
}

/** Association strength: observed over expected places (van Eck and Waltman 2009, doi:10.1002/asi.21075). 1 is chance. */
export function associationStrength({ both, first, second, places }: PairCounts): number {
  return (both * places) / (first * second);
}

/** Normalised pointwise mutual information, -1..1; 1 where neither is seen without the other (Bouma 2009). */
export function normalizedPmi(pair: PairCounts): number {
  if (pair.both >= pair.places) return 1;
  return Math.log(associationStrength(pair)) / -Math.log(pair.both / pair.places);
}
