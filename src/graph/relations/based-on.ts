import type { Relation } from './relation.js';

export const basedOn: Relation = {
  id: 'based-on',
  label: 'based on',
  subjects: ['method'],
  objects: ['method'],
  patterns: [
    {
      id: 'based-on',
      between:
        /^(?: (?:method|model|algorithm|approach|framework|architecture)s?)?,?(?: (?:which|that|is|are|was|were|\w+ly|an?|method|model|algorithm|approach|framework|architecture|built|builds|building))* (?:based|builds?|built|derived|founded|grounded) (?:up)?(?:on|from|in) (?:the |a |an )?$/i,
      subject: 'left',
      score: 0.85,
    },
    {
      id: 'variant-of',
      between:
        /^,?(?: (?:is|are))? (?:an?|the) (?:[\w-]+ ){0,3}(?:variants?|extensions?|generali[sz]ations?|special case|modification|adaptation|version|form|instance|reformulation) (?:of|to) (?:the |standard |classical |vanilla )?$/i,
      subject: 'left',
      score: 0.9,
    },
    {
      id: 'extends',
      between:
        /^,?(?: (?:that|which))?(?: \w+ly)? (?:extends?|generali[sz]es|extending|generali[sz]ing) (?:the |standard |classical )?$/i,
      subject: 'left',
      score: 0.85,
    },
    { id: 'x-based', between: /^-based (?:\w+ )?$/i, subject: 'right', score: 0.85 },
  ],
};
