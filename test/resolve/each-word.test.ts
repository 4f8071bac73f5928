import { expect, test } from 'vitest';
import { eachWord, isSimple } from '../../src/resolve/words/each-word.js';

test.each([
  ['deep neural networks', 'Deep Neural Networks'],
  ['fine-tuning of 3 LLMs', 'Fine-Tuning Of 3 LLMs'],
  ['a-b c', 'A-B C'],
  ['CIFAR-10', 'CIFAR-10'],
])('%s', (text, expected) => {
  expect(eachWord(text, (word) => word.charAt(0).toUpperCase() + word.slice(1))).toBe(expected);
});

test.each([
  ['graph-neural network', true],
  ['CIFAR-10', true],
  ['two  gaps', false],
  ['-ended-', false],
  ['$\\beta$-VAE', false],
  ['Poincaré', false],
  ['', false],
])('%j is plain words: %s', (text, expected) => expect(isSimple(text)).toBe(expected));
