import { ours, pronoun, proposed, we } from './claims/own-work.js';
import { AUX, between, object, type Relation } from './relation.js';

const EXPLAIN =
  '(?:explains?|accounts? for|elucidates?|sheds? light on|captures?|characteri[sz]es?|(?:provides?|offers?|gives?)(?: an?| new| \\w+)* (?:explanations?|accounts?|understanding|characteri[sz]ation|intuition|insights?) (?:for|of|into|to))';

export const explains: Relation = {
  id: 'explains',
  label: 'explains',
  subjects: ['method', 'phenomenon'],
  objects: ['phenomenon'],
  patterns: [
    {
      id: 'explains',
      between: between(
        'explains?|explained|elucidates?|underlies|underlie|explaining|accounts? for|sheds? light on|(?:provides?|offers?|gives?)(?: an?| new| \\w+)? (?:explanations?|accounts?) (?:for|of)',
        3,
      ),
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
    {
      id: 'arises-from',
      between:
        /^(?: phenomen(?:on|a)| effects?)?(?:, rather than [^,]{1,50},)?(?: can| could| may)?(?: be)?(?: \w+ly)? (?:attributed to|arises? (?:from|due to|because of)|emerges? (?:from|due to|because of)|stems? from|originates? (?:from|in)|results? from|due to|explained by)(?: the| a| an)?(?: \w+){0,2} $/i,
      subject: 'right',
      score: 0.85,
    },
    {
      id: 'theory-of',
      lead: /^(?:(?:an?|the) )?$/i,
      between: /^ (?:of|for) (?:the )?$/i,
      onlySubjects: /(?:analysis|theory|model|perspective|limit|measures?)$/i,
      subject: 'left',
      score: 0.7,
    },
  ],
  claims: [
    { id: 'ours-explains', lead: ours(EXPLAIN), score: 0.8 },
    { id: 'it-explains', lead: pronoun(EXPLAIN), needsContext: true, score: 0.7 },
    {
      id: 'propose-to-explain',
      lead: proposed('explains?|elucidates?|accounts? for|explaining'),
      score: 0.75,
    },
    {
      id: 'we-explain',
      lead: we('explain|elucidate|account for'),
      after: /^[^.;:]{0,40} (?:by|with|via|through|using|in terms of)\b/i,
      score: 0.7,
    },
  ],
};
