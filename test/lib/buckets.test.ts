import { expect, test } from 'vitest';
import { bucketAt, gatherBuckets } from '../../src/lib/buckets.js';

test.each([
  ['nothing', [], 0, []],
  ['empty buckets', [], 2, [[], []]],
  ['each in its own', [2, 0, 1], 3, [[1], [2], [0]]],
  [
    'ascending in a bucket',
    [1, 0, 1, 1, 0],
    2,
    [
      [1, 4],
      [0, 2, 3],
    ],
  ],
  ['left out where negative', [-1, 0, -1, 2], 3, [[1], [], [3]]],
])('%s', (_, bucketOf, buckets, expected) => {
  const gathered = gatherBuckets(Int32Array.from(bucketOf), buckets);
  expect(Array.from({ length: buckets }, (_, bucket) => [...bucketAt(gathered, bucket)])).toEqual(expected);
  expect(gathered.starts.at(-1)).toBe(gathered.positions.length);
});
