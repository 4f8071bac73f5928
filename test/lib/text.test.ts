import { expect, test } from 'vitest';
import { hash53, shortHash } from '../../src/lib/hash.js';
import { counted, grouped, normalizeTitle, shorten, slugify } from '../../src/lib/text.js';

test.each([
  ['Graph Neural Network (GNN)', 'graph-neural-network-gnn'],
  ['  β-VAE  ', 'β-vae'],
  ['Erdős–Rényi', 'erdos-renyi'],
  ['***', ''],
])('slug of %s', (label, slug) => expect(slugify(label)).toBe(slug));

test.each([
  ['Scaling MLPs: A Tale', 'scaling mlps a tale'],
  ['SCALING  MLPs – a tale.', 'scaling mlps a tale'],
])('identity of the title %s', (title, key) => expect(normalizeTitle(title)).toBe(key));

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [12_345, '12,345'],
  [1_234_567, '1,234,567'],
])('%i as people read it', (number, text) => {
  expect(grouped(number)).toBe(text);
  expect(text).toBe(number.toLocaleString('en'));
});

test('one thing and many', () => {
  expect(counted(1, 'paper')).toBe('1 paper');
  expect(counted(9_741, 'paper')).toBe('9,741 papers');
  expect(counted(2, 'community', 'communities')).toBe('2 communities');
});

test('shortening never leaves half a surrogate pair', () => {
  expect(shorten('ab😀cd', 4)).toBe('ab…');
  expect(shorten('abcd', 4)).toBe('abcd');
});

test('hashes tell neighbours apart and have a fixed width', () => {
  const texts = Array.from({ length: 20_000 }, (_, i) => `paper ${i}`);
  expect(new Set(texts.map((text) => hash53(text))).size).toBe(texts.length);
  expect(new Set(texts.map((text) => shortHash(text).length))).toEqual(new Set([10]));
});
