// `graph neural networks` and `graph neural network`, `GNNs` and `GNN`: every word of the term in the singular.
import { isShouted, singularAsWritten } from '../words/singular.js';
import type { FormRule } from './rule.js';

const WORD = /[\p{L}\p{N}]+/gu;

export const plural: FormRule = {
  id: 'plural',
  summary: 'plural and singular of the same noun',
  kind: 'form',
  rewrite: (text) => (isShouted(text) ? text.toLowerCase() : text).replace(WORD, singularAsWritten),
};
