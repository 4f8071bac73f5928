// What became of communities, told from the concepts that two graphs share.
import { describe, expect, test } from 'vitest';
import { communityChanges, type PlacedCommunity } from '../../../src/query/diff/community-changes.js';

interface Case {
  readonly name: string;
  /** A digit a concept: its community before and after; `-` where the graph does not hold it. */
  readonly before: string;
  readonly after: string;
  /** `event before>after`. */
  readonly changes: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'nothing', before: '000111', after: '000111', changes: [] },
  { name: 'one is born', before: '000---', after: '000111', changes: ['born >1'] },
  { name: 'one is gone', before: '000111', after: '000---', changes: ['gone 1>'] },
  { name: 'one has grown', before: '000---', after: '000000', changes: ['grown 0>0'] },
  { name: 'one has shrunk', before: '000000', after: '000---', changes: ['shrunk 0>0'] },
  { name: 'two merged', before: '0000111', after: '0000000', changes: ['merged 0+1>0', 'grown 0>0'] },
  { name: 'one split', before: '0000000', after: '0000111', changes: ['split 0>0+1', 'shrunk 0>0'] },
  {
    name: 'a concept that changes sides is no event',
    before: '0'.repeat(30) + '1'.repeat(30),
    after: `${'0'.repeat(29)}1${'1'.repeat(30)}`,
    changes: [],
  },
  {
    name: 'another corpus: all gone, all born',
    before: '0011--',
    after: '----00',
    changes: ['born >0', 'gone 0>', 'gone 1>'],
  },
];

describe('changes of communities', () => {
  test.for(CASES)('$name', ({ before, after, changes }) => {
    const members = before.split('').keys();
    const shared = [...members].filter((i) => before[i] !== '-' && after[i] !== '-');
    const found = communityChanges({
      before: communitiesOf(before),
      after: communitiesOf(after),
      sharedBefore: shared.map((i) => Number(before[i])),
      sharedAfter: shared.map((i) => Number(after[i])),
      diagonal: 100,
    });
    const ids = (some: readonly { readonly id: number }[]) => some.map(({ id }) => id).join('+');
    expect(found.map((change) => `${change.event} ${ids(change.before)}>${ids(change.after)}`)).toEqual(
      changes,
    );
  });

  test('one that lies elsewhere has moved, by a share of the diagonal', () => {
    const at = (x: number): PlacedCommunity => ({ id: 0, label: 'robots', concepts: 2, x, y: 0 });
    const sides = { sharedBefore: [0, 0], sharedAfter: [0, 0], diagonal: 100 };
    const [change, ...others] = communityChanges({ ...sides, before: [at(0)], after: [at(20)] });
    expect(change).toMatchObject({ event: 'moved', distance: 0.2 });
    expect(others).toEqual([]);
    expect(communityChanges({ ...sides, before: [at(0)], after: [at(3)] })).toEqual([]);
  });
});

function communitiesOf(groups: string): readonly PlacedCommunity[] {
  const sizes = new Map<number, number>();
  for (const group of groups)
    if (group !== '-') sizes.set(Number(group), (sizes.get(Number(group)) ?? 0) + 1);
  return [...sizes]
    .sort(([a], [b]) => a - b)
    .map(([id, concepts]) => ({ id, label: `topic ${id}`, concepts, x: 0, y: 0 }));
}
