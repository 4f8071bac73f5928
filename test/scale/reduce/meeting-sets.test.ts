// Sets of lines that may meet.
import { expect, test } from 'vitest';
import { MeetingSets } from '../../../src/scale/reduce/meeting-sets.js';

test.each([
  ['nobody meets', [], []],
  [
    'two',
    [[3, 1]],
    [
      [1, 1],
      [3, 1],
    ],
  ],
  [
    'a chain, from its end',
    [
      [4, 5],
      [3, 4],
      [2, 3],
    ],
    [
      [2, 2],
      [3, 2],
      [4, 2],
      [5, 2],
    ],
  ],
  [
    'two chains that a third joins',
    [
      [0, 1],
      [4, 5],
      [5, 1],
    ],
    [
      [0, 0],
      [1, 0],
      [4, 0],
      [5, 0],
    ],
  ],
  [
    'the same pair twice',
    [
      [0, 2],
      [2, 0],
    ],
    [
      [0, 0],
      [2, 0],
    ],
  ],
])('%s', (_, pairs, meetings) => {
  const sets = new MeetingSets(6);
  for (const [a, b] of pairs) sets.join(a!, b!);
  expect([...sets.meetings()]).toEqual(meetings);
});
