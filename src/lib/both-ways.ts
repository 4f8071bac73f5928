// Counted pairs as rows of both ends.
import { type LowerRows, scatterHigher } from './count-pairs.js';
import { startsOf } from './sparse-rows.js';

/** Compressed sparse rows: what i is paired with from `starts[i]` to `starts[i + 1]`, ascending. */
export interface PairRows {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  /** Papers that hold both. */
  readonly counts: Int32Array;
}

/** Each pair in the rows of both ends: the lower ends first. What is scattered in ascending order arrives so. */
export function bothWays(lower: LowerRows): PairRows {
  const concepts = lower.starts.length - 1;
  const items = lower.items.subarray(0, lower.starts[concepts]!);
  const starts = startsOf(items, concepts).map((higherEnds, concept) => higherEnds + lower.starts[concept]!);
  const rows = {
    starts,
    targets: new Int32Array(2 * items.length),
    counts: new Int32Array(2 * items.length),
  };
  const middles = Int32Array.from(
    { length: concepts },
    (_, concept) => starts[concept]! + lower.starts[concept + 1]! - lower.starts[concept]!,
  );
  scatterHigher(rows, lower, middles.slice());
  scatterLower(rows, middles);
  return rows;
}

/** @param middles Where the higher ends of each row begin; they are there. */
function scatterLower({ starts, targets, counts }: PairRows, middles: Int32Array): void {
  const next = starts.slice();
  for (let lower = 0; lower + 1 < starts.length; lower++)
    for (let edge = middles[lower]!; edge < starts[lower + 1]!; edge++) {
      const at = next[targets[edge]!]!++;
      targets[at] = lower;
      counts[at] = counts[edge]!;
    }
}
