// What the head noun says of a phrase's type: `... corpus` is a dataset, `... loss` a method, `... collapse` a phenomenon.
import type { ConceptType } from '../../model/index.js';

const HEADS: Readonly<Record<ConceptType, string>> = {
  dataset: `dataset corpus benchmark testbed suite collection database treebank gym leaderboard archive
    challenge playground testset subset data environment arena`,
  metric: `accuracy score error bleu rouge fid perplexity recall precision auc auroc iou psnr ssim wer f1 ndcg
    mse rmse mae latency throughput runtime speedup rate ratio flop cost distance divergence similarity
    quality performance metric measure index regret time overhead consumption speed likelihood
    correlation coefficient gap usage footprint risk fidelity coverage probability complexity value area
    survival incidence prevalence conductivity temperature mass energy gdp wage income volatility return
    dose`,
  phenomenon: `forgetting collapse bias phenomenon overfitting underfitting hallucination effect behavior behaviour
    laws dynamics generalization robustness interpretability expressivity expressiveness sparsity
    convergence stability instability invariance equivariance symmetry hypothesis degeneracy saturation
    drift shift noise uncertainty heterogeneity imbalance redundancy interference memorization grokking
    emergence transition landscape curvature sharpness flatness plateau connectivity superposition
    alignment misalignment plasticity sensitivity vulnerability trade-off tradeoff dilemma paradox
    ambiguity diversity fairness privacy consistency compositionality modularity universality
    identifiability smoothness nonlinearity non-linearity ability capability capacity property geometry
    circuit manifold minimum minima subspace direction artifact leakage leak confounder correlation
    variance shortcut nonstationarity stationarity regime limit explosion vanishing decay rank
    dimensionality homophily heterophily oversmoothing over-smoothing oversquashing over-squashing
    interaction dependency dependence causality concentration separability locality calibration
    overconfidence miscalibration polysemanticity monosemanticity outlier spectrum transferability
    controllability scalability reproducibility trustworthiness explainability transparency sycophancy
    toxicity stereotype deception overparameterization over-parameterization conservation equilibrium
    chaos criticality percolation cognition emotion coherence efficiency label example pattern
    relationship intelligence information context failure power preference boundary input state region
    association corruption solution evolution scaling nature law phase coupling fluctuation
    superconductivity resonance scattering excitation oscillation turbulence decoherence entanglement
    disorder disease syndrome cancer infection inflammation fibrillation apoptosis signaling expression
    mutation resistance mortality unemployment inflation elasticity growth shock spillover externality
    recession migration poverty monopsony insulator magnetism polarization current diffusivity viscosity
    anisotropy feedback synchronization deficit impairment comorbidity stress anxiety depression`,
  task: `classification detection translation segmentation recognition prediction generation estimation
    forecasting summarization reasoning answering parsing tagging retrieval ranking recommendation
    reconstruction synthesis restoration denoising completion captioning navigation planning control
    identification localization tracking registration verification understanding grounding extraction
    discovery modelling adaptation diagnosis editing inpainting super-resolution deblurring deraining
    dehazing colorization stylization task problem puzzle assessment selection imputation extrapolation
    monitoring manipulation locomotion grasping driving vision processing mining linking resolution
    disambiguation anonymization authentication authorship comprehension dialogue conversation
    correction annotation counting screening surveillance rendering animation mapping odometry slam
    scheduling routing trading pricing docking folding sequencing filtering separation enhancement
    conversion rewriting paraphrasing simplification writing regression exploration categorization
    sorting making modeling prognosis triage`,
  method: `network net transformer algorithm optimizer loss model method framework architecture layer module
    kernel encoder decoder autoencoder regularization regularizer normalization attention mechanism
    embedding learning training gradient backpropagation initialization augmentation distillation
    pruning quantization sampling sampler estimator process machine forest tree clustering perceptron
    classifier detector policy agent function activation unit convolution pooling dropout prior
    posterior prompt prompting fine-tuning pretraining tuning adapter ensemble bagging boosting theory
    theorem equation operator transform decomposition factorization approximation relaxation formulation
    strategy technique scheme procedure pipeline system block head cell gate memory token tokenizer
    tokenization space graph field lemma bound matrix tensor hashing hash code automaton grammar
    calculus logic program protocol objective penalty constraint schedule annealing momentum step
    averaging smoothing masking mask dynamics solver integration integrator filter wavelet backbone
    expert experts generator discriminator critic actor bandit flow diffusion gan vae lstm rnn cnn gnn
    mlp library toolkit package software language compiler parser supervision reinforcement explanation
    attribution probe probing ablation patching norm metric-learning oracle controller planner retriever
    reranker decoding unlearning steering watermark watermarking engine toolbox alignment-method
    curriculum replay buffer rule backdoor perturbation defense connection skip-connection descent
    search analysis inference attack game simulation programming map neuron inequality entropy simulator
    dimension parameterization feature representation structure interpolation design matching
    spectroscopy microscopy assay imaging epitaxy chromatography spectrometry tomography trial therapy
    treatment survey lithography crystallography calorimetry inhibitor vaccine drug surgery intervention
    auction`,
};

/** Earlier types win a head that two claim; methods come last, being the commonest. */
const ORDER: readonly ConceptType[] = ['dataset', 'task', 'phenomenon', 'metric', 'method'];
const TYPE_OF_HEAD = new Map<string, ConceptType>();
for (const type of [...ORDER].reverse()) {
  for (const head of HEADS[type].split(/\s+/)) TYPE_OF_HEAD.set(head, type);
}

const ENDINGS: readonly (readonly [RegExp, ConceptType])[] = [
  [/(?:ness|ity|ancy|ency|ism|fitting)$/, 'phenomenon'],
  [/(?:net|former|gan|bert|nerf|gpt|llm|grad|prop|boost|flow|vae|norm)$/, 'method'],
  [/(?:bench|qa|eval)$/, 'dataset'],
];

/** Type that a head noun (lower case, singular) stands for, where it stands for one. */
export function typeOfHead(norm: string): ConceptType | undefined {
  const listed = TYPE_OF_HEAD.get(norm);
  if (listed !== undefined) return listed;
  return ENDINGS.find(([ending]) => ending.test(norm))?.[1];
}
