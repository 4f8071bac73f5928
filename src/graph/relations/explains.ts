import { AUX, between, object, type Relation } from './relation.js';

export const explains: Relation = {
  id: 'explains',
  label: 'explains',
  subjects: ['method', 'phenomenon'],
  objects: ['phenomenon'],
  patterns: [
    {
      id: 'explains',
      between: between('explains?|explained|elucidates?|underlies|underlie|explaining', 3),
      subject: 'left',
      score: 0.85,
    },
    {
      id: 'explaining-through',
      lead: /\b(?:explain(?:ing|s|ed)?|understand(?:ing)?|explanations? (?:of|for))(?: [\w-]+){0,2} $/i,
      between:
        /^(?: problems?| phenomen(?:on|a))? (?:through|via|by|using|with|from|in terms of)(?: the lens of)?(?: the| a| an)* $/i,
      subject: 'right',
      score: 0.85,
    },
    {
      id: 'explained-by',
      between: new RegExp(
        `^${AUX} (?:explained (?:by|via|through|using|in terms of)|understood (?:through|via|as|in terms of)|characteri[sz]ed by|described by|a consequence of|accounted for by|through the lens of)${object(3)}`,
        'i',
      ),
      subject: 'right',
      score: 0.85,
    },
  ],
};
