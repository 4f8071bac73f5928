import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../src/analyze/communities/words-in.js';
import { normalizeTitle } from '../../../src/lib/text.js';

const keys = (text: string) => wordsIn(text).map(({ key }) => key);

describe('the words of a text', () => {
  test.each([
    'Graph neural networks',
    '  BERT-based, (pre-)trained: GPT-4!  ',
    '@home [ok] `x` {y} ~z^',
    'Poincaré embeddings — naïve Bayes',
    'β-VAE and ℓ₁ norms',
    '图神经网络 and 𝓛-functions',
    'İstanbul ﬁne-tuning',
    '---',
    '',
  ])('%j are those of its normal form', (text) => {
    const expected = normalizeTitle(text).split(' ').filter(Boolean);
    expect(wordsIn(text).map(({ length }) => length)).toEqual(expected.map(({ length }) => length));
    expect(keys(text)).toEqual(expected.flatMap(keys));
  });

  test.each([
    ['GRAPH', 'graph'],
    ['naïve', 'naive'],
  ])('%s is the word %s', (a, b) => {
    expect(keys(a)).toEqual(keys(b));
  });

  test('ten thousand different words have different keys', () => {
    const words = Array.from({ length: 10_000 }, (_, i) => `w${i.toString(36)}${(i * 7919).toString(36)}`);
    expect(new Set(words.flatMap(keys)).size).toBe(new Set(words).size);
  });
});
