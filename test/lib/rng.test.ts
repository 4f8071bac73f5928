import { expect, test } from 'vitest';
import { createRandom } from '../../src/lib/rng.js';

test('seeded numbers repeat', () => {
  const a = createRandom(1);
  const b = createRandom(1);
  expect([a(), a(), a()]).toEqual([b(), b(), b()]);
});
