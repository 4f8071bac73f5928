// The options of the graph stage with their defaults, and the limits that keep odd corpora from exploding.

export interface EdgeOptions {
  /**
   * Papers that two concepts must share. Left out: 1 up to 20,000 papers, 2 up to 200,000, 3 above, so that the number of
   * edges stays near the number of mentions.
   */
  readonly minCount?: number;
  /** Concepts of one paper that co-occur with each other, most salient first; the rest still belong to the paper. */
  readonly maxConceptsPerPaper?: number;
}

export interface ResolvedEdgeOptions {
  readonly minCount: number;
  readonly maxConceptsPerPaper: number;
}

export const DEFAULT_CONCEPTS_PER_PAPER = 100;
const COUNT_BY_PAPERS: readonly (readonly [papers: number, minCount: number])[] = [
  [20_000, 1],
  [200_000, 2],
  [Number.POSITIVE_INFINITY, 3],
];

export function resolveEdgeOptions(options: EdgeOptions, papers: number): ResolvedEdgeOptions {
  return {
    minCount: Math.max(1, options.minCount ?? usualMinCount(papers)),
    maxConceptsPerPaper: Math.max(2, options.maxConceptsPerPaper ?? DEFAULT_CONCEPTS_PER_PAPER),
  };
}

/** Papers that two concepts must share where nothing else is asked for. */
export function usualMinCount(papers: number): number {
  return COUNT_BY_PAPERS.find(([most]) => papers <= most)?.[1] ?? 1;
}
