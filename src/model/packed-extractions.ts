// What the extractor found in a batch of papers, in columns of numbers: it crosses from thread to thread in one piece and lies
// in memory at a tenth of the size of its objects.

/** Parts of texts. Row i of paper p is one of `from[p]` to `from[p + 1]`. */
export interface PackedStretches {
  /** Row at which each paper begins, and after the last the number of rows. */
  readonly from: Uint32Array;
  /** Position in `FIELDS`. */
  readonly field: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

export interface PackedExtractions {
  readonly sentences: PackedStretches;
  readonly mentions: PackedStretches & {
    readonly sentence: Uint32Array;
    /** Position in `CONCEPT_TYPES`. */
    readonly type: Uint8Array;
    readonly score: Float64Array;
    /** Position in `detectors`. */
    readonly detector: Uint8Array;
  };
  readonly detectors: readonly string[];
  readonly acronyms: PackedStretches & {
    readonly short: readonly string[];
    readonly long: readonly string[];
  };
}
