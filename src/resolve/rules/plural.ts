// `graph neural networks` and `graph neural network`, `GNNs` and `GNN`: every word of the term in the singular.
import { eachWord, isSimple } from '../words/each-word.js';
import { isShouted, singularAsWritten, singularBases } from '../words/singular.js';
import type { FormRule } from './rule.js';

const WORD = /[\p{L}\p{N}]+/gu;

export const plural: FormRule = {
  id: 'plural',
  summary: 'plural and singular of the same noun',
  kind: 'form',
  rewrite(text) {
    const spoken = singularBases(isShouted(text) ? text.toLowerCase() : text);
    return isSimple(spoken) ? eachWord(spoken, singularAsWritten) : spoken.replace(WORD, singularAsWritten);
  },
};
