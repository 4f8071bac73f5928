import { between, type Relation } from './relation.js';

export const outperforms: Relation = {
  id: 'outperforms',
  label: 'outperforms',
  subjects: ['method'],
  objects: ['method'],
  patterns: [
    {
      id: 'outperforms',
      between: between(
        'outperforms?|outperformed|outperforming|surpass(?:es|ed|ing)?|exceeds?|beats?|improves? upon|improves? over|better than|superior to|faster than|more (?:accurate|efficient|robust|effective|stable) than|performs? better than|preferable to',
        4,
      ),
      subject: 'left',
      score: 0.9,
    },
    {
      id: 'outperforms-such-as',
      between:
        /^(?: \w+ly| also| can)* (?:outperforms?|surpass(?:es)?)[^.;:]{1,80}? (?:such as|including|like) (?:the )?$/i,
      subject: 'left',
      score: 0.85,
    },
    {
      id: 'outperformed-by',
      between: /^ (?:is|are|was|were) (?:\w+ly )?(?:outperformed|surpassed|beaten) by (?:the |our )?$/i,
      subject: 'right',
      score: 0.9,
    },
  ],
};
