import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Discs, removeOverlapsInPlace } from '../../../src/analyze/index.js';
import { createRandom } from '../../../src/lib/rng.js';

function overlaps({ x, y, radius }: Discs, gap = 0): number {
  let count = 0;
  for (let v = 0; v < x.length; v++) {
    for (let u = 0; u < v; u++) {
      const wanted = radius[v]! + radius[u]! + gap;
      if (Math.hypot(x[v]! - x[u]!, y[v]! - y[u]!) < wanted * (1 - 1e-9)) count++;
    }
  }
  return count;
}

function crowd(size: number, extent: number, seed = 1): Discs {
  const random = createRandom(seed);
  const column = (make: () => number) => Float64Array.from({ length: size }, make);
  return {
    x: column(() => extent * random()),
    y: column(() => extent * random()),
    radius: column(() => 1 + 20 * random() ** 8),
  };
}

describe('removing overlaps', () => {
  test.each([
    ['a loose crowd', crowd(300, 400)],
    ['a dense crowd', crowd(600, 60)],
    ['discs in one place', { ...crowd(200, 0) }],
    [
      'one giant among dwarfs',
      { ...crowd(300, 50), radius: Float64Array.from({ length: 300 }, (_, v) => (v ? 1 : 60)) },
    ],
  ])('leaves none in %s', (_, discs) => {
    expect(overlaps(discs)).toBeGreaterThan(0);
    removeOverlapsInPlace(discs, 0.5);
    expect(overlaps(discs, 0.5)).toBe(0);
  });

  test('does not touch discs that do not overlap', () => {
    const apart = { x: Float64Array.of(0, 10), y: Float64Array.of(0, 0), radius: Float64Array.of(4, 5) };
    expect(removeOverlapsInPlace(apart)).toBe(0);
    expect([...apart.x]).toEqual([0, 10]);
  });

  test('moves the smaller disc further', () => {
    const pair = { x: Float64Array.of(0, 1), y: Float64Array.of(0, 0), radius: Float64Array.of(10, 1) };
    removeOverlapsInPlace(pair);
    expect(Math.abs(pair.x[0]!)).toBeLessThan(0.2);
    expect(pair.x[1]).toBeGreaterThan(10);
  });

  test('keeps positions finite and apart for any discs', () => {
    const disc = fc.record({
      x: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      y: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      radius: fc.double({ min: 0.01, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 30 }), (list) => {
        const discs = {
          x: Float64Array.from(list, (d) => d.x),
          y: Float64Array.from(list, (d) => d.y),
          radius: Float64Array.from(list, (d) => d.radius),
        };
        removeOverlapsInPlace(discs, 1);
        expect([...discs.x, ...discs.y].every(Number.isFinite)).toBe(true);
        expect(overlaps(discs, 1)).toBe(0);
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});
