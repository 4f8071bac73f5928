import { expect, test } from 'vitest';
import { createRecent } from '../../src/store/recent.js';

test('a thing is made again only where another took its place', () => {
  const made: number[] = [];
  const recent = createRecent<string>(4);
  const ask = (number: number) =>
    recent(number, (each) => {
      made.push(each);
      return `thing ${each}`;
    });
  expect([0, 1, 0, 5, 5, 1, 0].map(ask)).toEqual([0, 1, 0, 5, 5, 1, 0].map((each) => `thing ${each}`));
  expect(made).toEqual([0, 1, 5, 1]);
});

test('what cannot be made is not kept', () => {
  const recent = createRecent<string>(4);
  const fail = () => {
    throw new RangeError('not there');
  };
  expect(() => recent(2, fail)).toThrow(RangeError);
  expect(recent(2, () => 'there')).toBe('there');
});

test('what does not fit is made each time, and leaves the place to what was there', () => {
  const recent = createRecent<string>(4, (thing) => thing.length < 10);
  expect(recent(1, () => 'short')).toBe('short');
  expect(recent(5, () => 'far too long')).toBe('far too long');
  expect(recent(5, () => 'made again')).toBe('made again');
  expect(recent(1, () => 'other')).toBe('short');
});
