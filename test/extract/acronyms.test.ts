// Acronym definitions in running text, as Schwartz and Hearst (2003) define them.
import { describe, expect, it } from 'vitest';
import { findAcronyms } from '../../src/extract/acronyms.js';
import { findSentences } from '../../src/extract/sentences.js';

const definitions = (text: string): string[] =>
  findAcronyms('abstract', text, findSentences('abstract', text)).map(
    ({ short, long }) => `${short}: ${long}`,
  );

describe('acronym definitions', () => {
  it.each([
    ['initials', 'We use a graph neural network (GNN) here.', ['GNN: graph neural network']],
    ['plural of both', 'We train graph neural networks (GNNs).', ['GNNs: graph neural networks']],
    [
      'letters within words',
      'with XGBoost and long short-term memory (LSTM)',
      ['LSTM: long short-term memory'],
    ],
    ['hyphenated parts', 'by multi-layer perceptrons (MLPs)', ['MLPs: multi-layer perceptrons']],
    [
      'function words passed over',
      'the mixture of experts (ME) and area under the curve (AUC)',
      ['ME: mixture of experts', 'AUC: area under the curve'],
    ],
    ['short form first', 'LSTM (long short-term memory) cells', ['LSTM: long short-term memory']],
    ['mixed case', 'low-rank adaptation (LoRA) is used', ['LoRA: low-rank adaptation']],
    [
      'a comma after the short form',
      'support vector machine (SVM, see text)',
      ['SVM: support vector machine'],
    ],
    ['square brackets', 'principal component analysis [PCA] of', ['PCA: principal component analysis']],
    ['defined once', 'deep learning (DL) and again deep learning (DL)', ['DL: deep learning']],
    ['a citation is none', 'as shown by Smith and others (Smith, 2020)', []],
    ['an enumeration is none', 'items (i) first and (ii) second', []],
    ['a figure is none', 'in the right panel (Fig. 2) and below (A1)', []],
    ['letters that are not there', 'the quick brown fox (XYZ) jumps', []],
    ['not across sentences', 'We like graphs. Neural networks (GNN) are', []],
    ['a gloss that does not spell it', 'BERT (which is large) wins', []],
    [
      'a determiner that is part of the term',
      'Multiple instance learning (MIL) is',
      ['MIL: Multiple instance learning'],
    ],
    ['a Roman numeral that is spelled out', 'by variational inference (VI)', ['VI: variational inference']],
    [
      'the start of a hyphenated word',
      'multi-modal neural machine translation (MNMT)',
      ['MNMT: multi-modal neural machine translation'],
    ],
    ['not half of a compound', 'a vision-language model (LM)', ['LM: language model']],
    ['mark-up is no long form', '\\underline{A}$ny Thing (AT)', []],
    ['two letters', 'an artificial idea (AI) was', ['AI: artificial idea']],
  ])('%s', (_, text, expected) => {
    expect(definitions(text)).toEqual(expected);
  });

  it('gives offsets of the long and of the short form', () => {
    const text = 'Here, a neural tangent kernel (NTK) helps.';
    const [found] = findAcronyms('abstract', text, findSentences('abstract', text));
    expect(text.slice(found?.start, found?.end)).toBe('neural tangent kernel');
    expect(text.slice(found?.shortStart, found?.shortEnd)).toBe('NTK');
  });
});
