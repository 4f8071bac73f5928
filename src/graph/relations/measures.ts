import type { Relation } from './relation.js';

export const measures: Relation = {
  id: 'measures',
  label: 'measures',
  subjects: ['metric'],
  objects: ['task', 'phenomenon'],
  patterns: [
    {
      id: 'measures',
      between:
        /^(?: (?:is|are|a|an|which|that|to|can|used|metric|score|\w+ly))* (?:measures?|measuring|quantif(?:y|ies|ying))(?: (?:the|degree of|amount of|level of|extent of|how much))* $/i,
      subject: 'left',
      score: 0.85,
    },
    {
      id: 'measure-of',
      between:
        /^,?(?: (?:is|are|as))? (?:an? |the )?(?:[\w-]+ ){0,2}(?:measure|metric|indicator|proxy|estimate|quantification)s? (?:of|for) (?:the )?$/i,
      subject: 'left',
      score: 0.9,
    },
    {
      id: 'measured-by',
      between:
        /^,?(?: (?:is|are|as|can be|performance|quality))* (?:measured|quantified|evaluated|assessed) (?:by|via|using|with|in terms of|through|in) (?:the |an? )?$/i,
      subject: 'right',
      score: 0.85,
    },
  ],
};
