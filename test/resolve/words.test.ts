import { expect, test } from 'vitest';
import { americanOf } from '../../src/resolve/words/american.js';
import { singularAsWritten, singularOf } from '../../src/resolve/words/singular.js';

test.each([
  ['networks', 'network'],
  ['policies', 'policy'],
  ['losses', 'loss'],
  ['biases', 'bias'],
  ['databases', 'database'],
  ['matrices', 'matrix'],
  ['phenomena', 'phenomenon'],
  ['analyses', 'analysis'],
  ['dynamics', 'dynamics'],
  ['metrics', 'metric'],
  ['viruses', 'virus'],
  ['heroes', 'hero'],
  ['species', 'species'],
  ['bus', 'bus'],
  ['analysis', 'analysis'],
  ['bayes', 'bayes'],
  ['constructors', 'constructor'],
  ['__proto__', '__proto__'],
  ['toString', 'toString'],
])('%s is the plural of %s', (plural, singular) => {
  expect(singularOf(plural)).toBe(singular);
});

test.each([
  ['GNNs', 'GNN'],
  ['GPS', 'GPS'],
  ['ResNets', 'ResNet'],
  ['Networks', 'Network'],
  ['NETWORKS', 'NETWORK'],
  ['k', 'k'],
])('%s as written becomes %s', (written, singular) => {
  expect(singularAsWritten(written)).toBe(singular);
});

test.each([
  ['optimisation', 'optimization'],
  ['generalised', 'generalized'],
  ['modelling', 'modeling'],
  ['behaviour', 'behavior'],
  ['neighbours', 'neighbors'],
  ['centre', 'center'],
  ['analyse', 'analyze'],
  ['supervised', 'supervised'],
  ['noise', 'noise'],
  ['precision', 'precision'],
  ['improvisation', 'improvisation'],
  ['revised', 'revised'],
])('%s is spelt %s in American', (british, american) => {
  expect(americanOf(british)).toBe(american);
});
