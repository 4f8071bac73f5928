// Words, how they are joined, and the identity of phrases.
import { describe, expect, it } from 'vitest';
import { BREAK, findWords, HYPHEN, keyOfText, SPACE } from '../../src/extract/words.js';

const cut = (text: string): string[] =>
  findWords(text, []).map(({ surface, about }) => (about.lower ? surface : `~${surface}`));

describe('findWords', () => {
  it.each([
    ['hyphens part words', 'self-attention', ['self', 'attention']],
    ['decimal numbers', 'GPT-3.5', ['GPT', '3', '5']],
    ['LaTeX commands are no words', 'a \\textbf{bold} claim', ['a', '~textbf', 'bold', 'claim']],
    ['HTML entities are no words', 'this &amp; that &#39;s', ['this', '~amp', 'that', '~39', 's']],
    ['tags are no words', '<i>GAN</i>', ['~i', 'GAN', '~i']],
    ['links are no words', 'at https://a.org/b-c now', ['at', '~https', '~a', '~org', '~b', '~c', 'now']],
    ['other scripts', 'réseau 神经网络', ['réseau', '神经网络']],
    ['unpaired surrogates', 'a\ud800b', ['a', 'b']],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('tells how each word follows the one before it', () => {
    expect(findWords('k-means, not k means', []).map(({ join }) => join)).toEqual([
      BREAK,
      HYPHEN,
      BREAK,
      SPACE,
      SPACE,
    ]);
  });
});

describe('keys ignore case, plural and hyphens', () => {
  it.each([
    ['Graph Neural Networks', 'graph neural network'],
    ['self-attention', 'Self attention'],
    ['Bayes\u2019 rule', "Bayes' rule"],
    ['LSTMs', 'lstm'],
  ])('%s = %s', (one, other) => {
    expect(keyOfText(one)).toBe(keyOfText(other));
  });
});
