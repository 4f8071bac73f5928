import { between, type Relation } from './relation.js';

const STEMS =
  'mitigat|alleviat|prevent|overcom|combat|counter|counteract|suppress|eliminat|remed|ameliorat|circumvent|reliev|avoid|reduc|resolv|tackl|address|curb|lessen|diminish|minimi[sz]';
const VERBS = `(?:${STEMS})(?:e|es|s|ing|ed|y|ies)?`;
const DONE = `(?:${STEMS})(?:e|i)?d`;

export const mitigates: Relation = {
  id: 'mitigates',
  label: 'mitigates',
  subjects: ['method'],
  objects: ['phenomenon'],
  notObjects:
    /(?:generali[sz]ation|robustness|expressivity|expressiveness|stability|convergence|interpretability|plasticity|capacity|fairness|capabilit(?:y|ies)|ability|learning|reasoning|equivariance|invariance|collapse rate|scaling laws?|sparsity|diversity|trade-off|uncertainty)$/i,
  patterns: [
    { id: 'mitigates', between: between(VERBS), subject: 'left', score: 0.9 },
    {
      id: 'to-mitigate',
      between: new RegExp(
        `^(?: method| approach| strategy| technique| algorithm| framework)?,? (?:for|to|that|which|aims to|designed to|in order to)(?: \\w+ly)? ${VERBS}(?: (?:the|this|these|problem of|issue of|effects? of|risk of|severe|catastrophic))* $`,
        'i',
      ),
      subject: 'left',
      score: 0.9,
    },
    {
      id: 'mitigated-by',
      between: new RegExp(
        `^(?: (?:is|are|can be|could be|be|problem|issue|effectively|\\w+ly))* ${DONE} (?:by|with|using|through|via)(?: the| a| an| using| introducing| applying)* $`,
        'i',
      ),
      subject: 'right',
      score: 0.9,
    },
    {
      id: 'mitigating-with',
      lead: new RegExp(
        `\\b(?:${STEMS})(?:ing|e|es|s)?(?: (?:the|this|problem of|issue of|severe|effects? of|[\\w-]+)){0,2} $`,
        'i',
      ),
      between:
        /^(?: problems?| phenomen(?:on|a)| issues?)?(?: (?:in|of|for) [^,.;:]{1,45})? (?:with|via|by|using|through|based on|by means of)(?: the| a| an| introducing| applying| using)* $/i,
      subject: 'right',
      score: 0.85,
    },
    {
      id: 'against',
      between:
        /^ (?:as a (?:remedy|solution|cure|defen[cs]e)|defends?|defen[cs]e|protects?) (?:for|to|against) (?:the )?$/i,
      subject: 'left',
      score: 0.8,
    },
  ],
};
