import { byOurs, ours, pronoun, proposed, purpose, WE_PROPOSE, we } from './claims/own-work.js';
import { AUX, between, object, type Relation } from './relation.js';

const STEMS =
  'mitigat|alleviat|prevent|overcom|combat|counter|counteract|suppress|eliminat|remed|ameliorat|circumvent|reliev|avoid|reduc|resolv|tackl|address|curb|lessen|diminish|minimi[sz]';
const VERBS = `(?:${STEMS})(?:e|es|s|ing|ed|y|ies)?`;
const DONE = `(?:${STEMS})(?:e|i)?d`;

/** In the form of "it reduces" and "to reduce". */
const ANY_VERB =
  '(?:solve|combat|counter|tackle|mitigate|alleviate|prevent|overcome|counteract|suppress|eliminate|remed(?:y|ies)|ameliorate|circumvent|relieve|avoid|reduce|resolve|address|curb|lessen|diminish|minimi[sz]e|neutrali[sz]e|bypass|break|remove)(?:e?s)?';
const GERUND =
  '(?:solving|combating|countering|tackling|mitigating|alleviating|preventing|overcoming|counteracting|suppressing|eliminating|remedying|ameliorating|circumventing|relieving|avoiding|reducing|resolving|addressing|curbing|lessening|diminishing|minimi[sz]ing)';
/** What nobody wants. */
const UNWELCOME =
  /(?:forgetting|over-?fitting|over-?training|under-?fitting|collapse|bias(?:es)?|hallucinations?|problems?|issues?|failures?|ambiguity|shifts?|drift|noise|gradients|misalignment|heterogeneity|iid-?ness|attacks?|instability|overhead|bottleneck|barrier|limitation|leakage|correlations?|overconfidence|saturation|plateau|interference|memorization|over-?smoothing|over-?squashing|mismatch|imbalance|vulnerability|suppression|errors?|redundancy|gap|hacking|loss of \w+|degradation|discrepancy|oscillations?|divergence|amplification|confusion|incompleteness|curse of dimensionality|inconsistency|artifacts?|adversarial (?:examples?|perturbations?)|uncertainty)$/i;

export const mitigates: Relation = {
  id: 'mitigates',
  label: 'mitigates',
  subjects: ['method'],
  objects: ['phenomenon'],
  notObjects:
    /(?<!\p{L})(?:generali[sz]ation|robustness|expressivity|expressiveness|stability|convergence|interpretability|plasticity|capacity|fairness|capabilit(?:y|ies)|ability|learning|reasoning|equivariance|invariance|collapse rate|scaling laws?|sparsity|diversity|trade-off|uncertainty)$/iu,
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
      id: 'robust-to',
      between: between('robust (?:to|against)|resistant to|resilient to|immune to|insensitive to', 2),
      onlyObjects: UNWELCOME,
      subject: 'left',
      score: 0.8,
    },
    {
      id: 'apposed',
      between: new RegExp(
        `^,? (?:an?|the|our|which is an?) [^,.;:]{3,90}? (?:that|which|to|for|capable of)${AUX} (?:${ANY_VERB}|${GERUND})${object(3)}`,
        'i',
      ),
      onlyObjects: UNWELCOME,
      subject: 'left',
      score: 0.8,
    },
    {
      id: 'to-mitigate-we-propose',
      lead: new RegExp(
        `(?:^|[,;:] |\\b(?:presented|proposed|introduced|developed|designed) )(?:in order )?to(?: \\w+ly)? (?:${ANY_VERB}|control)${object(3)}`,
        'i',
      ),
      between:
        /^(?: [^,.;:]{1,60})?, (?:(?:we|this paper|this work) (?:\w+ ){0,2}?(?:propose|introduce|present|develop|design|devise)s? (?!.*\b(?:based|using|via|with|for|of|that|which|to)\b)[^,.;:]{0,70}|(?:called|named|dubbed|termed) [^,.;:]{0,60})(?:, | \(?)$/i,
      onlyObjects: UNWELCOME,
      subject: 'right',
      score: 0.85,
    },
    {
      id: 'benefits-in-mitigating',
      lead: /\b(?:benefits?|effectiveness|efficacy|ability|usefulness|potential|advantages?|role) of (?:the |using )?$/i,
      between: new RegExp(`^ (?:in|at|for|to)(?: \\w+ly)? (?:${ANY_VERB}|${GERUND})${object(3)}`, 'i'),
      onlyObjects: UNWELCOME,
      subject: 'left',
      score: 0.85,
    },
    {
      id: 'amelioration-by',
      between:
        /^ and (?:its|their) (?:amelioration|mitigation|prevention|reduction|alleviation|removal|elimination) (?:by|through|via|with|using) (?:the |an? )?$/i,
      onlyObjects: UNWELCOME,
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
  claims: [
    { id: 'ours-mitigates', lead: ours(ANY_VERB), objects: UNWELCOME, score: 0.85 },
    { id: 'it-mitigates', lead: pronoun(ANY_VERB), objects: UNWELCOME, needsContext: true, score: 0.75 },
    { id: 'propose-to-mitigate', lead: proposed(`${ANY_VERB}|${GERUND}`), objects: UNWELCOME, score: 0.8 },
    {
      id: 'to-mitigate-propose',
      lead: purpose(`${ANY_VERB}|${GERUND}`),
      after: WE_PROPOSE,
      objects: UNWELCOME,
      score: 0.8,
    },
    {
      id: 'we-mitigate',
      lead: we(ANY_VERB),
      after: /^[^.;:]{0,40} (?:by|with|via|through|using)\b/i,
      objects: UNWELCOME,
      score: 0.7,
    },
    { id: 'mitigated-by-ours', lead: /(?:)/, after: byOurs(DONE), objects: UNWELCOME, score: 0.8 },
  ],
};
