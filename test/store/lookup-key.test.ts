import { describe, expect, test } from 'vitest';
import { lookupKey, wordsOf } from '../../src/store/index.js';

describe('names that are looked up alike', () => {
  test.each([
    ['graph neural network', 'Graph-Neural Networks'],
    ['pre-training', 'pretraining'],
    ['GAN', 'GANs'],
    ['data set', 'datasets'],
    ['Poincaré embedding', 'poincare embeddings'],
    ['policy', 'policies'],
    ['C++', 'c'],
  ])('%s and %s', (a, b) => {
    expect(lookupKey(a)).toBe(lookupKey(b));
  });
});

describe('names that are not', () => {
  test.each([
    ['CLS', 'CL'],
    ['loss', 'los'],
    ['bias', 'bia s'],
    ['GPT-3', 'GPT-4'],
    ['+', '-'],
  ])('%s and %s', (a, b) => {
    expect(lookupKey(a)).not.toBe(lookupKey(b));
  });
});

test.each([
  ['Retrieval-Augmented Generation (RAG)', ['retrieval', 'augmented', 'generation', 'rag']],
  ['"a" OR NEAR(b); --', ['a', 'or', 'near', 'b']],
  ['…', []],
])('words of %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
