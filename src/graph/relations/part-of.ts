import type { Relation } from './relation.js';

export const partOf: Relation = {
  id: 'part-of',
  label: 'part of',
  subjects: ['method'],
  objects: ['method'],
  patterns: [
    {
      id: 'part-of',
      between:
        /^(?: is| are|,)? (?:an? |the )?(?:(?:core|key|central|essential|crucial|fundamental|important|main|basic|integral) )?(?:part|component|ingredient|building block|module|element)s? (?:of|in|for) (?:the |modern |many |most |all )?$/i,
      subject: 'left',
      score: 0.9,
    },
    {
      id: 'consists-of',
      between:
        /^ (?:consists? of|comprises?|is composed of|are composed of|is comprised of|contains?|incorporates?|integrates?|is equipped with|equipped with)(?: (?:a|an|the|two|three|several|multiple|stacked))* $/i,
      subject: 'right',
      score: 0.8,
    },
    {
      id: 'layers-in',
      between: /^ (?:layers?|modules?|blocks?|mechanisms?|heads?) (?:in|of|within) (?:the |a |an |deep )?$/i,
      subject: 'left',
      score: 0.8,
    },
  ],
};
