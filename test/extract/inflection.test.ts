// Singulars of scientific English: the rules of everyday English behind our exceptions.
import { describe, expect, it } from 'vitest';
import { singular } from '../../src/extract/inflection.js';

describe('singular', () => {
  it.each([
    ['networks', 'network'],
    ['biases', 'bias'],
    ['bias', 'bias'],
    ['losses', 'loss'],
    ['loss', 'loss'],
    ['analyses', 'analysis'],
    ['hypotheses', 'hypothesis'],
    ['hypothesis', 'hypothesis'],
    ['matrices', 'matrix'],
    ['vertices', 'vertex'],
    ['minima', 'minimum'],
    ['phenomena', 'phenomenon'],
    ['dynamics', 'dynamics'],
    ['statistics', 'statistics'],
    ['series', 'series'],
    ['corpora', 'corpus'],
    ['corpus', 'corpus'],
    ['queries', 'query'],
    ['batches', 'batch'],
    ['approaches', 'approach'],
    ['gans', 'gan'],
    ['data', 'data'],
    ['kernel', 'kernel'],
    ['us', 'us'],
  ])('%s → %s', (word, expected) => {
    expect(singular(word)).toBe(expected);
  });
});
