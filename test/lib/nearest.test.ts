// Did you mean.
import { expect, test } from 'vitest';
import { nearestTo } from '../../src/lib/nearest.js';

const WORDS = ['neighbors', 'narrower', 'why-same', 'gaps', 'gexf', 'maps'];

test.each([
  ['neighbours', ['neighbors']],
  ['NEIGHBORS', ['neighbors']],
  ['why_same', ['why-same']],
  ['whysame', ['why-same']],
  ['gap', ['gaps']],
  ['gasp', ['gaps']],
  ['gexff', ['gexf']],
  ['', []],
  ['x', []],
  ['something else', []],
  ['x'.repeat(100_000), []],
])('%.20s', (typed, expected) => {
  expect(nearestTo(typed, WORDS)).toEqual(expected);
});

test('the nearest comes first, and no more than three', () => {
  expect(nearestTo('maps', ['mops', 'maps', 'taps', 'map', 'caps'])).toEqual(['maps', 'mops', 'taps']);
});
