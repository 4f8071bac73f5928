import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.js';
import { LARGEST_NUMBER, packNumbers, sqlNumberAt, unpackNumbers } from '../../src/store/number-text.js';
import { writeFixture } from '../fixtures/knowledge.js';
import { temporaryFolder } from './folder.js';

const LISTS = [
  { what: 'nothing', numbers: [], bytes: 0 },
  { what: 'small numbers', numbers: [0, 1, 94], bytes: 3 },
  { what: 'the edges of two bytes', numbers: [95, 96, 2014], bytes: 6 },
  { what: 'the edges of three bytes', numbers: [2015, 63452], bytes: 6 },
  { what: 'what the surrogates would be', numbers: [55262, 55263, 57310, 57311], bytes: 12 },
  { what: 'what takes two code units', numbers: [63453, 63454, LARGEST_NUMBER], bytes: 12 },
  { what: 'more than one call may be given', numbers: Array.from({ length: 20_000 }, (_, i) => i * 50) },
];

const store = openStore(writeFixture(temporaryFolder()('fixture.db')));

describe.each(LISTS)('$what', ({ numbers, bytes }) => {
  const text = packNumbers(numbers);

  test('comes back from text', () => {
    expect([...unpackNumbers(text)]).toEqual(numbers);
    if (bytes !== undefined) expect(Buffer.byteLength(text)).toBe(bytes);
  });

  test('comes back by plain SQL', () => {
    const number = store.database
      .prepare(`SELECT ${sqlNumberAt('text', 'at')} FROM (SELECT ? AS text, ? AS at)`)
      .pluck();
    const some = numbers.slice(0, 50);
    expect(some.map((_, i) => number.get(text, i))).toEqual(some);
  });
});

test.each([-1, 0.5, Number.NaN, LARGEST_NUMBER + 1])('%d is refused', (number) => {
  expect(() => packNumbers([number])).toThrow(RangeError);
});
