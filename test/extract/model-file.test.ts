// Numbers of a model file, stored in 16 bits each.
import { expect, test } from 'vitest';
import { halfToFloat } from '../../src/extract/tagger/model-file.js';

test.each([
  ['zero', 0x0000, 0],
  ['minus zero', 0x8000, -0],
  ['one', 0x3c00, 1],
  ['the number after one', 0x3c01, 1 + 2 ** -10],
  ['minus two', 0xc000, -2],
  ['a third', 0x3555, 0.333251953125],
  ['the largest', 0x7bff, 65504],
  ['the smallest normal one', 0x0400, 2 ** -14],
  ['the largest subnormal one', 0x03ff, 2 ** -14 - 2 ** -24],
  ['the smallest', 0x0001, 2 ** -24],
])('%s', (_, half, expected) => expect(halfToFloat(half)).toBe(expected));
