// The table of words: one object a word, and never a word taken for another.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { internWord, WORD_SLOTS } from '../../src/extract/intern-word.js';

test.each([
  ['a word', 'deep learning', 5, 13, 'learning'],
  ['a single letter', 'k-means', 0, 1, 'k'],
  ['nothing', 'k-means', 1, 1, ''],
  ['letters beyond ASCII', 'naïve Bayes', 0, 5, 'naïve'],
  ['a character of two code units', 'β-𝒱AE', 2, 6, '𝒱AE'],
  ['a word too long for the table', `the ${'x'.repeat(5_000)}`, 4, 5_004, 'x'.repeat(5_000)],
])('%s is the text between its offsets', (_, text, start, end, surface) =>
  expect(internWord(text, start, end).surface).toBe(surface),
);

it('knows a word again wherever it stands', () => {
  const first = internWord('graph networks', 0, 5);
  expect(internWord('a graph', 2, 7)).toBe(first);
  expect(internWord('Graph', 0, 5)).not.toBe(first);
});

describe('whatever the words', () => {
  it('gives each its own text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
        for (const word of words) expect(internWord(`(${word})`, 1, 1 + word.length).surface).toBe(word);
      }),
    );
  });

  it('still does when the table was full', () => {
    const before = internWord('transformer', 0, 11);
    const wrong: string[] = [];
    for (let i = 0; i < WORD_SLOTS; i++) {
      const word = `w${i}`;
      if (internWord(word, 0, word.length).surface !== word) wrong.push(word);
    }
    expect(wrong).toEqual([]);
    expect(internWord('transformer', 0, 11)).toEqual({ ...before, index: expect.any(Number) });
  });
});
