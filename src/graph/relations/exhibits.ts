import { between, type Relation } from './relation.js';

/** What one wants of a method, and what is said of it is seldom that it has it. */
const QUALITIES =
  /(?:generali[sz]ation|robustness|interpretability|explainability|transparency|trust\w*|convergence|stability|performance|expressivity|analytics|dynamics|efficiency|scalability|reliability|safety|assignment|scaling|optimism|analysis|attribution|fairness|privacy|security|understanding|uncertainty)$/i;

export const exhibits: Relation = {
  id: 'exhibits',
  label: 'exhibits',
  subjects: ['method'],
  objects: ['phenomenon'],
  patterns: [
    {
      id: 'exhibits',
      between: between(
        'exhibits?|exhibited|displays?|suffers? from|suffering from|undergo(?:es)?|experiences?|prone to|susceptible to|vulnerable to|plagued by|possess(?:es)?|enjoys?|susceptibility to|demonstrates?',
        2,
      ),
      subject: 'left',
      score: 0.85,
    },
    {
      id: 'in',
      between:
        /^(?: problems?| phenomen(?:on|a)| issues?| effects?)? (?:in|within) (?:the |deep |trained |large |modern |overparameterized |wide )*$/i,
      notLead:
        /\b(?:improv\w+|enhanc\w+|achiev\w+|ensur\w+|verif\w+|increas\w+|better|lack of|promot\w+|guarantee\w*)(?: (?:the|a|an))?(?: \w+)? $/i,
      notObjects: QUALITIES,
      subject: 'right',
      score: 0.8,
    },
    {
      id: 'occurs-in',
      between:
        /^(?: problems?| phenomen(?:on|a)| effects?)?(?: (?:that|which|can|may|also|does|is|are|has been|have been|been|\w+ly))* (?:occurs?|arises?|emerges?|appears?|happens?|observed|exhibited|displayed|shown|present|found|inherent) (?:in|by|within|for) (?:the |deep |trained |large |small |modern |a |an )*$/i,
      subject: 'right',
      score: 0.85,
    },
    {
      id: 'of',
      between:
        /^(?: problems?| phenomen(?:on|a)| issues?)? of (?:the |deep |trained |large |modern |overparameterized |wide )*$/i,
      notObjects:
        /^(?!.*(?:bias|behaviou?r|phenomenon|collapse|forgetting|overconfidence|vulnerability|transition|sharpening|hallucination|memorization|descent|property|invariance|equivariance)$)/i,
      subject: 'right',
      score: 0.75,
    },
  ],
};
