import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Gap, tokenize } from '../../src/extract/tokens.js';

function wordsOf(text: string): string[] {
  const { starts, ends } = tokenize(text);
  return starts.map((start, i) => text.slice(start, ends[i]));
}

test.each([
  ['A Transformer-based model', ['A', 'Transformer', 'based', 'model']],
  ['CIFAR-10, GPT-3.5 and β-VAE', ['CIFAR', '10', 'GPT', '3', '5', 'and', 'β', 'VAE']],
  ['word2vec', ['word2vec']],
  ['naïve café', ['naïve', 'café']],
  ['', []],
  [' \n\t', []],
])('the words of %j', (text, words) => expect(wordsOf(text)).toEqual(words));

test.each([
  ['CIFAR-10', Gap.hyphen],
  ['deep learning', Gap.space],
  ['input/output', Gap.slash],
  ['long form (LF', Gap.open],
  ['end. Next', Gap.stop],
  ['first, second', Gap.comma],
])('the gap before the last word of %j', (text, gap) => expect(tokenize(text).gaps.at(-1)).toBe(gap));

describe('whatever the text', () => {
  it('words lie inside it, in order, apart, and hold a letter or digit first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { starts, ends } = tokenize(text);
        starts.forEach((start, i) => {
          expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : ends[i - 1]!);
          expect(ends[i]!).toBeGreaterThan(start);
          expect(ends[i]!).toBeLessThanOrEqual(text.length);
          expect(text.slice(start)).toMatch(/^[\p{L}\p{N}]/u);
        });
      }),
    );
  });

  it('an unpaired surrogate is no word', () => expect(wordsOf('a \ud800 b')).toEqual(['a', 'b']));
});
