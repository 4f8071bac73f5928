// Sums of regression trees over a feature row, as trained by src/train/boost.ts; each tree is complete and of one depth.

/** `2^depth - 1` tests, then `2^depth` leaves, a tree; a row goes right where its feature is above the threshold. */
export interface Trees {
  readonly depth: number;
  readonly start: number;
  readonly features: Uint8Array;
  readonly thresholds: Float32Array;
  readonly leaves: Float32Array;
}

/** The comparison is a number, not a branch: no processor guesses which way a row goes. */
export function sumTrees(
  { depth, start, features, thresholds, leaves }: Trees,
  rows: Float32Array,
  at: number,
): number {
  const tests = (1 << depth) - 1;
  let sum = start;
  for (let tree = 0, leaf = 0; leaf < leaves.length; tree += tests, leaf += tests + 1) {
    let node = 0;
    for (let level = 0; level < depth; level++) {
      const test = tree + node;
      node = (2 * node + 1 + Number(rows[at + features[test]!]! > thresholds[test]!)) | 0;
    }
    sum += leaves[leaf + node - tests]!;
  }
  return sum;
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
