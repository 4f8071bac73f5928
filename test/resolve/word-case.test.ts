// Which texts are in title case: articles and prepositions may stay small, whole words only.
import { expect, test } from 'vitest';
import { isTitleCase } from '../../src/resolve/labels/word-case.js';

test.each([
  ['Graph Neural Networks', true],
  ['Mixture of Experts', true],
  ['the State of the Art', true],
  ['from', true],
  ['3D Gaussian', true],
  ['ÉCOLE', true],
  ['β-VAE', false],
  ['offline Learning', false],
  ['Learning a-priori', false],
  ['Bag of words', false],
  ['Deep\nlearning', false],
])('%s: %s', (text, isTitled) => expect(isTitleCase(text)).toBe(isTitled));
