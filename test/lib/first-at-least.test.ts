import { expect, test } from 'vitest';
import { firstAtLeast } from '../../src/lib/first-at-least.js';

const NUMBERS = Int32Array.of(2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31);

test('the first number that is no smaller is found from any place on', () => {
  for (let from = 0; from <= NUMBERS.length; from++)
    for (let number = 0; number <= 33; number++) {
      const expected = NUMBERS.findIndex((each, i) => i >= from && each >= number);
      expect(firstAtLeast(NUMBERS, number, from)).toBe(expected < 0 ? NUMBERS.length : expected);
    }
});

test('an empty list has no such number', () => expect(firstAtLeast(new Int32Array(0), 1, 0)).toBe(0));
