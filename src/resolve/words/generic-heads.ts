// Head nouns that add nothing to a concept that is already named: the optimizer of `Adam optimizer`.
import type { ConceptType } from '../../model/index.js';

export interface GenericHead {
  /** What the rest of the phrase must be for the head to be redundant. */
  readonly types: readonly ConceptType[];
  /** `name`: only after a proper name (`ImageNet dataset`; an `image classification dataset` is something else). */
  readonly after: 'name' | 'term';
}

const METHOD: readonly ConceptType[] = ['method'];
const NAMED_DATA: GenericHead = { types: ['dataset'], after: 'name' };
const NAMED_METHOD: GenericHead = { types: METHOD, after: 'name' };
const METHOD_TERM: GenericHead = { types: METHOD, after: 'term' };
const PHENOMENON: GenericHead = { types: ['phenomenon'], after: 'term' };
const MEASURE: GenericHead = { types: ['metric'], after: 'term' };

export const GENERIC_HEADS: ReadonlyMap<string, GenericHead> = new Map(
  Object.entries({
    algorithm: METHOD_TERM,
    approach: METHOD_TERM,
    architecture: METHOD_TERM,
    framework: METHOD_TERM,
    mechanism: METHOD_TERM,
    method: METHOD_TERM,
    model: METHOD_TERM,
    paradigm: METHOD_TERM,
    procedure: METHOD_TERM,
    technique: METHOD_TERM,
    backbone: NAMED_METHOD,
    family: NAMED_METHOD,
    network: NAMED_METHOD,
    optimizer: NAMED_METHOD,
    system: NAMED_METHOD,
    toolkit: NAMED_METHOD,
    library: NAMED_METHOD,
    benchmark: NAMED_DATA,
    collection: NAMED_DATA,
    corpus: NAMED_DATA,
    database: NAMED_DATA,
    dataset: NAMED_DATA,
    suite: NAMED_DATA,
    task: { types: ['task'], after: 'term' },
    problem: { types: ['task', 'phenomenon'], after: 'term' },
    effect: PHENOMENON,
    issue: PHENOMENON,
    performance: PHENOMENON,
    phenomenon: PHENOMENON,
    metric: MEASURE,
    score: MEASURE,
    measure: MEASURE,
  }),
);

/** One word before a generic head that names a method by itself; others (`diffusion model`, `language model`) do not. */
export const SELF_STANDING = new Set(
  (
    'attention autoencoder backpropagation bagging boosting dropout grokking hallucination overfitting perceptron ' +
    'self-attention selfattention transformer accuracy perplexity precision recall overparameterization memorization ' +
    'pretraining finetuning generalization robustness'
  ).split(' '),
);

/** Phrases after which the head does change the meaning. */
export const HEAD_KEPT = new Set([
  'deep learning framework',
  'machine learning framework',
  'machine learning system',
  'saddle point problem',
  'relu network',
  'tanh network',
  'sigmoid network',
  'swish network',
  'gelu network',
  'softmax network',
  'ode system',
  'sde system',
]);
