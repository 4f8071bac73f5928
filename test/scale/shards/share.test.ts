// Shares of the papers: exact, stable, and worked out by anybody who can hash.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInShare, parseShare } from '../../../src/scale/index.js';

test.each([
  ['1/1', { index: 1, count: 1 }],
  ['3/16', { index: 3, count: 16 }],
  ['16/16', { index: 16, count: 16 }],
  ['0/4', undefined],
  ['5/4', undefined],
  ['1/0', undefined],
  ['1', undefined],
  ['1/2/3', undefined],
  ['-1/2', undefined],
  ['a/b', undefined],
])('%s', (text, share) => expect(parseShare(text)).toEqual(share));

test('every key is in exactly one of n shares', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (key, count) => {
      const shares = Array.from({ length: count }, (_, i) => isInShare(key, { index: i + 1, count }));
      return shares.filter(Boolean).length === 1;
    }),
  );
});

test.each([
  ['foo', 0x2c26b46b],
  ['10.1000/xyz', 0x4a986f41],
  ['p-é', 0xd02baec6],
])('the share of %s is that of its first eight digits under sha256sum', (key, number) => {
  const count = 1_000_003;
  expect(isInShare(key, { index: (number % count) + 1, count })).toBe(true);
});
