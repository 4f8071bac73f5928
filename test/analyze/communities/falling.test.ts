import fc from 'fast-check';
import { expect, test } from 'vitest';
import { falling } from '../../../src/analyze/communities/falling.js';

test('the best come first, equals by number, none is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { maxLength: 40 }), (scores) => {
      const score = Float64Array.from(scores);
      const expected = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b);
      expect([...falling(Int32Array.from(scores.keys()), score)]).toEqual(expected);
    }),
    { seed: 1, numRuns: 200 },
  );
});
