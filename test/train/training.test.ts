// Training on a small world of its own: what is learned, that it repeats, and that the scorer counts as it says.
import { describe, expect, test } from 'vitest';
import { sigmoid, sumTrees } from '../../src/extract/rank/trees.js';
import { createRandom } from '../../src/lib/rng.js';
import { boost } from '../../src/train/boost.js';
import { matchOneToOne } from '../../src/train/evaluate.js';

const COUNT = 600;

/** Two features; the target is whether both are high, and a third says nothing. */
function world(): { values: Float32Array; width: number; targets: Float32Array } {
  const random = createRandom(7);
  const values = Float32Array.from({ length: COUNT * 3 }, random);
  const targets = Float32Array.from({ length: COUNT }, (_, i) =>
    values[i * 3]! > 0.5 && values[i * 3 + 1]! > 0.4 ? 1 : 0,
  );
  return { values, width: 3, targets };
}

const options = () => ({
  trees: 40,
  depth: 3,
  rate: 0.3,
  ridge: 1,
  least: 5,
  share: 1,
  random: createRandom(1),
});

describe('boosted trees', () => {
  test('learn a conjunction', () => {
    const { values, width, targets } = world();
    const trees = boost({ values, width, targets }, options());
    const right = targets.filter(
      (target, i) => sigmoid(sumTrees(trees, values, i * width)) > 0.5 === (target === 1),
    );
    expect(right.length / COUNT).toBeGreaterThan(0.97);
  });

  test('are the same when they are grown again', () => {
    expect(boost(world(), options())).toEqual(boost(world(), options()));
  });
});

describe('one predicted concept matches at most one of the gold', () => {
  const gold = (...forms: string[]) => ({ forms: new Set(forms), type: 0 });
  const found = (...forms: string[]) => ({ forms: new Set(forms), type: 0, score: 1 });
  test.each([
    [
      'both by one name',
      [gold('gan'), gold('generative adversarial network')],
      [found('gan', 'generative adversarial network')],
      1,
    ],
    ['each by its own', [gold('gan'), gold('vae')], [found('vae'), found('gan')], 2],
    ['a choice that leaves room for the other', [gold('a', 'b'), gold('a')], [found('a'), found('b')], 2],
    ['nothing', [gold('gan')], [found('vae')], 0],
  ])('%s', (_, golds, predictions, matches) => {
    expect(matchOneToOne(golds, predictions).size).toBe(matches);
  });
});
