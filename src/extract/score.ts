// Probability that a candidate is a concept: the logistic function of the weights of the features that hold.
import type { Candidate } from './candidate.js';
import { FEATURES, visitFeatures } from './features.js';
import { WEIGHTS } from './weights.js';

const WEIGHT_OF = Float64Array.from(FEATURES, (name) => WEIGHTS[name] ?? 0);

/** In 0..1; a user's own concept is certain. */
export function scoreCandidate(candidate: Candidate): number {
  if (candidate.lexicon?.isUsers) return 1;
  let logit = 0;
  visitFeatures(candidate, (feature) => {
    logit += WEIGHT_OF[feature]!;
  });
  return 1 / (1 + Math.exp(-logit));
}
