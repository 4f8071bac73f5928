// Positions gathered by a small whole number (counting sort): lists by group, use or concept without an array for each.

export interface Buckets {
  /** First place in `positions` of each bucket, and the total. */
  readonly starts: Int32Array;
  /** Bucket by bucket, ascending within each. */
  readonly positions: Int32Array;
}

/** @param bucketOf Bucket of each position, from 0 to `buckets - 1`; a negative one is left out. */
export function gatherBuckets(bucketOf: Int32Array, buckets: number): Buckets {
  const starts = new Int32Array(buckets + 1);
  for (let position = 0; position < bucketOf.length; position++) {
    const bucket = bucketOf[position]!;
    if (bucket >= 0) starts[bucket + 1]!++;
  }
  for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1]! += starts[bucket]!;
  const next = starts.slice();
  const positions = new Int32Array(starts[buckets]!);
  for (let position = 0; position < bucketOf.length; position++) {
    const bucket = bucketOf[position]!;
    if (bucket >= 0) positions[next[bucket]!++] = position;
  }
  return { starts, positions };
}

/** The positions of one bucket, ascending; a view, not a copy. */
export function bucketAt({ starts, positions }: Buckets, bucket: number): Int32Array {
  return positions.subarray(starts[bucket]!, starts[bucket + 1]!);
}
