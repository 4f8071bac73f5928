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
  ],
};
