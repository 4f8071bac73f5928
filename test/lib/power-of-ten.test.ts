import { expect, test } from 'vitest';
import { powerOfTen } from '../../src/lib/power-of-ten.js';

test.each([
  [0, 1],
  [3, 1000],
  [-3, 0.001],
  [-7, 1e-7],
  [23, 1e23],
  [-60, 1e-60],
  [300, 1e300],
])('ten to the %i', (exponent, power) => {
  expect(powerOfTen(exponent)).toBe(power);
});
