// The promise of the map: no two labels overlap, at any zoom, and none comes and goes while one zooms in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOffset, type LabelRequest, planLabels } from '../../viewer/map/label-plan.js';
import { overlaps } from '../../viewer/map/view.js';

const LEAST = 0.5;
const MOST = 400;

const label: fc.Arbitrary<LabelRequest> = fc.record({
  x: fc.double({ min: -50, max: 50, noNaN: true }),
  y: fc.double({ min: -50, max: 50, noNaN: true }),
  width: fc.integer({ min: 8, max: 180 }),
  height: fc.integer({ min: 12, max: 60 }),
  nearest: fc.constant(3),
  farthest: fc.integer({ min: 3, max: 30 }),
  from: fc.constantFrom(0, 1, 4),
  sides: fc.constantFrom(['right', 'left', 'below', 'above'] as const, ['left', 'right'] as const),
});

/** Boxes of the labels shown at a scale, with the radius that nodes then have, as a share of their range. */
function boxesAt(labels: readonly LabelRequest[], scale: number, share: number) {
  const { from, side } = planLabels(labels, LEAST, MOST);
  return labels.flatMap(({ x, y, width, height, nearest, farthest }, i) => {
    if (from[i]! > scale) return [];
    const offset = boxOffset(side[i]!, { width, height }, nearest + share * (farthest - nearest));
    const [left, top] = [x * scale + offset.left, -y * scale + offset.top];
    return [{ left, top, right: left + width, bottom: top + height }];
  });
}

describe('labels', () => {
  it('never overlap, whatever the zoom and the size of the nodes', () => {
    const scale = fc.double({ min: LEAST, max: MOST, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 40 }), scale, share, (labels, at, radius) => {
        const boxes = boxesAt(labels, at, radius);
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
      }),
    );
  });

  it('that are more important are never held back by those that are less', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 2, maxLength: 20 }), (labels) => {
        const all = planLabels(labels, LEAST, MOST).from;
        const first = planLabels(labels.slice(0, -1), LEAST, MOST).from;
        expect([...all].slice(0, -1)).toEqual([...first]);
      }),
    );
  });

  const at = (x: number, sides: LabelRequest['sides'] = ['right'], from = 0): LabelRequest => ({
    x,
    y: 0,
    width: 100,
    height: 20,
    nearest: 4,
    farthest: 4,
    from,
    sides,
  });

  it.each<[name: string, labels: LabelRequest[], shown: number[]]>([
    ['one alone is always shown', [at(0)], [LEAST]],
    ['one that is not wanted yet waits', [at(0, ['right'], 7)], [7]],
    ['the second waits until the first has room', [at(0), at(10)], [LEAST, 10.5]],
    ['the second stands on the free side', [at(0), at(0.001, ['right', 'left'])], [LEAST, LEAST]],
    ['two at one place are never shown both', [at(0), at(0)], [LEAST, Number.POSITIVE_INFINITY]],
  ])('%s', (_, labels, shown) => {
    expect([...planLabels(labels, LEAST, MOST).from]).toEqual(shown);
  });
});
