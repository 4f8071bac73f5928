// Probability that a candidate is a concept: the trained tagger's word first, the rules' as a second opinion, on a logit scale.
import type { Candidate } from './candidate.js';
import { FEATURES, visitFeatures } from './features.js';
import { WEIGHTS } from './weights.js';

const WEIGHT_OF = Float64Array.from(FEATURES, (name) => WEIGHTS[name] ?? 0);

/** Fitted by logistic regression on held-out folds of the training gold. */
const BLEND = { offset: 0.38, tagger: 0.89, rules: 0.29 };
/** Nothing is surer than 1 - LEAST, nothing reported less sure than LEAST. */
const LEAST = 0.003;

/** In 0..1; a user's own concept is certain, and 0 is what the tagger does not report (no rule would lift it to 0.05). */
export function scoreCandidate(candidate: Candidate): number {
  if (candidate.lexicon?.isUsers) return 1;
  if (candidate.tagged === undefined) return 0;
  const tagger = logit(candidate.tagged.score);
  return sigmoid(BLEND.offset + BLEND.tagger * tagger + BLEND.rules * ruleLogit(candidate));
}

/** What the rules alone say: the sum of the weights of the features that hold. */
export function ruleLogit(candidate: Candidate): number {
  let sum = 0;
  visitFeatures(candidate, (feature) => {
    sum += WEIGHT_OF[feature]!;
  });
  return sum;
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function logit(probability: number): number {
  const clipped = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(clipped / (1 - clipped));
}
