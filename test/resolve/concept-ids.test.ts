import { describe, expect, test } from 'vitest';
import { shortHash } from '../../src/lib/hash.js';
import { conceptIds, type Named } from '../../src/resolve/concept-ids.js';

const named = (label: string, key: string, more: Partial<Named> = {}): Named => ({
  label,
  key,
  type: 'method',
  ...more,
});

describe('an id is the slug of the label, and what tells two of one label apart', () => {
  test.each<[string, readonly Named[], readonly string[]]>([
    [
      'plain',
      [named('Graph-Neural Network', 'a'), named('β-VAE', 'b')],
      ['graph-neural-network', 'beta-vae'],
    ],
    ['nothing to write', [named('++', 'a')], [`c-${shortHash('a')}`]],
    [
      'senses',
      [named('CL', 'a', { sense: 'curriculum learning' }), named('CL', 'b', { sense: 'continual learning' })],
      ['cl-curriculum-learning', 'cl-continual-learning'],
    ],
    [
      'types, where the first key keeps the plain id',
      [named('bias', 'b', { type: 'phenomenon' }), named('bias', 'a')],
      ['bias-phenomenon', 'bias'],
    ],
    [
      'keys, where types agree',
      [named('bias', 'a'), named('bias', 'b'), named('bias', 'c')],
      ['bias', 'bias-method', `bias-method-${shortHash('c')}`],
    ],
    [
      'what another is called by itself',
      [named('bias', 'a'), named('bias', 'b'), named('bias method', '0')],
      ['bias', `bias-method-${shortHash('b')}`, 'bias-method'],
    ],
  ])('%s', (_, all, expected) => {
    expect(conceptIds(all)).toEqual(expected);
    expect(conceptIds([...all].reverse())).toEqual([...expected].reverse());
  });
});
