// Names as they are shown: cut between words, held together at the dot, listed by size.
import { describe, expect, it } from 'vitest';
import { topCommunities } from '../../viewer/data/communities.js';
import { heldTogether } from '../../viewer/lib/label.js';
import { shortenWords } from '../../viewer/map/label-text.js';
import { SMALL_MAP } from './small-map.js';

describe('names', () => {
  it.each([
    ['a short name stays', 'grokking', 'grokking'],
    [
      'a long title ends with a whole word',
      'Deep Learning Through A Telescoping Lens: A Simple Model Provides Empirical Insights',
      'Deep Learning Through A Telescoping Lens: A Simple Model …',
    ],
    ['one endless word is cut where it must be', 'x'.repeat(80), `${'x'.repeat(63)}…`],
    ['so is one after a short word', `the ${'x'.repeat(80)}`, `the ${'x'.repeat(59)}…`],
  ])('on the map: %s', (_, name, shown) => {
    expect(shortenWords(name)).toBe(shown);
  });

  it('of communities never break before the dot', () => {
    expect(heldTogether('grokking · weight decay · sparsity')).toBe(
      'grokking\u00a0· weight decay\u00a0· sparsity',
    );
  });

  it('of communities stand by size, whatever their numbers', () => {
    const [first, second] = SMALL_MAP.communities;
    const communities = [
      { ...first!, concepts: 2 },
      { ...second!, concepts: 3 },
      { ...second!, id: 2, concepts: 3 },
      { ...first!, level: 1, concepts: 9 },
    ];
    expect(topCommunities({ ...SMALL_MAP, communities }).map(({ id }) => id)).toEqual([1, 2, 0]);
  });
});
