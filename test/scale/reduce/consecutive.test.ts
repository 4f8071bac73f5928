// Rows that stand together, taken together.
import { expect, test } from 'vitest';
import { consecutive } from '../../../src/scale/reduce/consecutive.js';
import { inOrder } from '../lines.js';

test.each([
  ['nothing', [], []],
  ['one row', [1], [[1]]],
  ['runs of equal rows', [1, 1, 2, 3, 3, 3], [[1, 1], [2], [3, 3, 3]]],
  ['a key that comes back', [1, 2, 1], [[1], [2], [1]]],
])('%s', async (_, rows, expected) => {
  const runs: (readonly number[])[] = [];
  for await (const run of consecutive(inOrder<number>(rows), (row) => row)) runs.push(run);
  expect(runs).toEqual(expected);
});
