// Communities share colours only where they lie far apart, and lie where most of their members do.
import { describe, expect, test } from 'vitest';
import { assignHues, middleOf } from '../../src/lib/hues.js';

const row = (...xs: readonly number[]) => xs.map((x) => ({ x, y: 0 }));

describe('hues', () => {
  test.each([
    ['differ while there are enough', row(0, 1, 2, 3), 4, [0, 1, 2, 3]],
    ['are shared with the farthest holder', row(0, 1, 2, 2.1, -1), 3, [0, 1, 2, 0, 2]],
    ['are none where there is no community', [], 3, []],
  ])('%s', (_, places, hues, expected) => expect(assignHues(places, hues)).toEqual(expected));
});

describe('the middle of a community', () => {
  test.each([
    ['is the median', [0, 1, 2, 3, 100], [1, 1, 1, 1, 1], 2],
    ['goes to where the weight is', [0, 1, 2, 3, 100], [9, 1, 1, 1, 1], 0],
    ['is nowhere special where there is no member', [], [], 0],
  ])('%s', (_, xs, weights, x) => {
    const members = xs.map((value, i) => ({ x: value, y: -value, weight: weights[i]! }));
    expect(middleOf(members)).toMatchObject({ x });
  });
});
