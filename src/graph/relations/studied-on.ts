import type { Relation } from './relation.js';

export const studiedOn: Relation = {
  id: 'studied-on',
  label: 'studied on',
  subjects: ['phenomenon'],
  objects: ['dataset'],
  patterns: [
    {
      id: 'on',
      between:
        /^(?: phenomen(?:on|a)| effects?| problems?)?(?: (?:is|are|can be|been|was|were|\w+ly))*(?: (?:observed|studied|demonstrated|measured|shown|evaluated|occurs?|reproduced|investigated|analyzed)) (?:on|across)(?: the| both| several| standard| datasets? (?:such as|including|like))* $/i,
      subject: 'left',
      score: 0.85,
    },
    {
      id: 'settings-like',
      between: /^ in [^,.;:]{0,40}settings?,? (?:like|such as|including|e\.g\.,?)(?: on)?(?: the)? $/i,
      subject: 'left',
      score: 0.8,
    },
    {
      id: 'for',
      lead: /^(?:[^.]*\band )?$/i,
      between: /^ in (?!.*\b(?:that|which|is|are|we)\b)[^,.;:]{3,60} (?:on|for) $/i,
      subject: 'left',
      score: 0.7,
    },
  ],
};
