// Texts as strangers write them: prose of papers cut and joined at random with what breaks readers, tokenisers and pages.
import fc from 'fast-check';

const PROSE = [
  'We propose a Graph Neural Network (GNN) that suffers from catastrophic forgetting.',
  'Experiments on CIFAR-10 and ImageNet show that dropout mitigates overfitting.',
  'grokking',
  'loss of plasticity',
  'the so-called "double descent" phenomenon',
  'rather than fine-tuning',
  'Title: A study of',
  'Abstract.',
  'et al. (2020)',
  'e.g., LSTM (long short-term memory)',
];

const BREAKERS = [
  '\u0000',
  '\u0008',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udc00',
  'e\u0301\u0301\u0301',
  'İ',
  'ﬁ',
  '神经网络。',
  'مرحبا',
  '🧪🏽',
  '<script>alert(1)</script>',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&amp;&#0;&#x110000;&lt',
  '{"a":',
  '\\',
  '"',
  "'; DROP TABLE papers; --",
  '=cmd()',
  '\t',
  '\r',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  '@article{x,',
  '}}',
  'TY  - JOUR',
  'ER  - ',
  'PMID- 1',
  '__proto__',
  '-'.repeat(300),
  '('.repeat(200),
  ' '.repeat(400),
  'a'.repeat(10_000),
  'we '.repeat(300),
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PROSE) },
  { weight: 3, arbitrary: fc.constantFrom(...BREAKERS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
);

export const hostileText = fc
  .tuple(fc.array(piece, { maxLength: 20 }), fc.constantFrom('', ' ', ' ', ', '))
  .map(([pieces, between]) => pieces.join(between));
