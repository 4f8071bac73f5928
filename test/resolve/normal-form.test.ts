// The short way to the canonical form of simple surfaces is the long way's result; which rule brings two forms together.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { byEveryRule, canonicalText, createRuleDecider } from '../../src/resolve/normal-form.js';

const SURFACES = [
  'graph neural networks',
  'Graph-Neural Networks',
  'The SPECTRAL GRAPH CNNS',
  'the the matrices',
  'DEEP NEURAL NETWORKS',
  'generalisation behaviours',
  'neural nets',
  'data set',
  'k-NN',
  't-SNE',
  'three-dimensional U-Net',
  're-ID',
  'RGB-D data-sets',
  'hyper-params',
  'mean square errors',
  'GNNs',
  'ResNets-50',
  'a',
  'A B',
  'an-archy',
  '2-D',
  "Adam's optimizer",
  'β-VAE',
  ' the  GAN ',
  'Res–Net',
];

test.each(SURFACES)('%s', (surface) => expect(canonicalText(surface)).toBe(byEveryRule(surface)));

describe('whatever the surface', () => {
  const word = fc.oneof(
    fc.constantFrom(...SURFACES.flatMap((surface) => surface.split(/[ -]/)).filter(Boolean)),
    fc.stringMatching(/^[A-Za-z0-9]{1,12}$/),
  );
  const gap = fc.constantFrom(' ', '-', ' - ', '  ', "'");
  it('both ways meet', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 5 }), (parts) => {
        const surface = parts
          .map(([text, after], i) => (i < parts.length - 1 ? text + after : text))
          .join('');
        expect(canonicalText(surface)).toBe(byEveryRule(surface));
      }),
    );
  });
});

describe('the rule with which an alias meets the label', () => {
  const decidingRule = createRuleDecider('graph neural network');
  it.each([
    ['graph–neural network', 'hyphen'],
    ['the graph neural network', 'frame'],
    ['Graph Neural Network', 'case'],
    ['Graph Neural Networks', 'plural'],
    ['graph neural net', 'short-word'],
    ['GRAPH NEURAL NETWORK', 'case'],
    ['"graph neural network"', 'unicode'],
  ])('%s: %s, whichever was asked for before', (alias, rule) => {
    expect(decidingRule(alias)).toBe(rule);
    expect(createRuleDecider('graph neural network')(alias)).toBe(rule);
  });
});
