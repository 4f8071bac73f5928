// By what records may meet: those that are merged, or that contend for an id, share a key.
import { expect, test } from 'vitest';
import { mergeKeys } from '../../src/read/index.js';

const keysOf = (record: Parameters<typeof mergeKeys>[0]) => mergeKeys(record, 'a').keys;

test.each([
  ['a title in capitals', { title: 'On dropout' }, { title: 'ON DROPOUT' }],
  ['a DOI in an address', { title: 'A', doi: '10.1000/x' }, { title: 'B', url: 'https://doi.org/10.1000/X' }],
  [
    'versions on arXiv',
    { title: 'A', arxiv: '2401.00001v1' },
    { title: 'B', url: 'https://arxiv.org/abs/2401.00001v2' },
  ],
  ['an id that another would get as its second', { title: 'A', id: 'x' }, { title: 'B', id: 'x~2' }],
  ['an id that is the DOI of another', { title: 'A', id: '10.1000/x' }, { title: 'B', doi: '10.1000/x' }],
  [
    'a number in a database',
    { title: 'A', accession: 'openalex:W1' },
    { title: 'B', accession: 'openalex:W1' },
  ],
])('%s', (_, a, b) => {
  expect(keysOf(a).filter((key) => keysOf(b).includes(key))).not.toEqual([]);
});

test('records of other titles, ids and numbers share none', () => {
  const a = keysOf({ title: 'On dropout', id: '1', doi: '10.1000/x', arxiv: '2401.00001' });
  const b = keysOf({ title: 'On GANs', id: '2', doi: '10.1000/y', arxiv: '2401.00002' });
  expect(a.filter((key) => b.includes(key))).toEqual([]);
});

test('the id is that of the paper by itself', () => {
  expect(mergeKeys({ title: 'On dropout', doi: 'https://doi.org/10.1000/X' }, 'a').id).toBe('10.1000/x');
});

/** By an expression that tries each `~` anew this would take minutes. */
test('suffixes come off an id of 800,000 signs in one walk', () => {
  const long = '~1'.repeat(400_000);
  expect(keysOf({ title: 'On dropout', id: `a${long}` })).toContain('id a');
  expect(keysOf({ title: 'On dropout', id: `a${long}x` })).toContain(`id a${long}x`);
});
