import { between, type Relation } from './relation.js';

/** Objects of which "X in Y" seldom says that Y shows X: all but effects by name. */
const NO_EFFECT =
  /^(?!.*(?:bias|forgetting|collapse|grokking|(?:over|under)-?\w+|hallucinations?|memorization|descent|transition|sharpening|phenomenon|effect|shift|drift|failure|instability|divergence|saturation|sparsity|in-context learning|emergence|scaling law|equivariance|invariance|symmetry|degeneracy|confusion|leakage|vulnerability|behaviou?r|generalization gap|plasticity|interference|non-?convexity|circuit|polysemanticity|superposition|neuron)$)/i;
/** What is striven for, or lacking, is not shown. */
const STRIVING =
  /\b(?:improv\w+|enhanc\w+|achiev\w+|ensur\w+|verif\w+|increas\w+|better|lack of|promot\w+|guarantee\w*)(?: (?:the|a|an))?(?: \w+)? $/i;

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
      id: 'phenomenon-in',
      between:
        /^ (?:problems?|phenomen(?:on|a)|issues?|effects?|behaviou?rs?) (?:in|within|of) (?:the |deep |trained |large |modern |overparameterized |wide )*$/i,
      subject: 'right',
      score: 0.85,
    },
    {
      id: 'in',
      between: /^ (?:in|within) (?:the |deep |trained |large |modern |overparameterized |wide )*$/i,
      notLead: STRIVING,
      notObjects: NO_EFFECT,
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
      between: /^ of (?:the |deep |trained |large |modern |overparameterized |wide )*$/i,
      notLead: STRIVING,
      notObjects: NO_EFFECT,
      subject: 'right',
      score: 0.75,
    },
  ],
};
