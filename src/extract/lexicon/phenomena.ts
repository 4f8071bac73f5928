// Well-known effects, behaviours, properties and regularities that are studied, one a line: `name; alias; alias`.

export const PHENOMENA = `
grokking
catastrophic forgetting
forgetting
neural collapse
mode collapse
representation collapse; representational collapse
dimensional collapse
rank collapse
model collapse
posterior collapse
feature collapse
policy collapse
in-context learning; ICL
inductive bias
implicit bias
implicit regularization
simplicity bias
spectral bias
frequency principle
texture bias
shape bias
position bias
length bias
gender bias
social bias
stereotype
overfitting
benign overfitting
underfitting
memorization
generalization
out-of-distribution generalization; OOD generalization
systematic generalization
compositional generalization
length generalization
domain generalization
generalization bound
generalization gap
double descent
epoch-wise double descent
bias-variance tradeoff; bias-variance trade-off
scaling law; neural scaling law
emergent ability
phase transition
edge of stability; EoS
progressive sharpening
catapult mechanism
loss landscape
loss surface
flat minima; flat minimum
sharp minima; sharp minimum
sharpness
local minimum; local minima
global minimum; global minima
saddle point
critical point
mode connectivity
linear mode connectivity; LMC
lottery ticket hypothesis; lottery ticket
sparsity
overparameterization; over-parameterization
lazy training; lazy regime
feature learning
rich regime
infinite-width limit; infinite width
mean-field regime
kernel regime
critical learning period
learning dynamics
training dynamics
gradient noise
vanishing gradient; vanishing gradients
exploding gradient; exploding gradients
training instability
loss spike
dead neuron; dying ReLU
dormant neuron
plasticity loss; loss of plasticity
plasticity
stability-plasticity dilemma
warm-starting
dynamical isometry
signal propagation
edge of chaos
chaos
convergence
global convergence
linear convergence
stability
robustness
adversarial robustness
adversarial vulnerability
transferability
distribution shift; distributional shift
covariate shift
domain shift
domain gap
concept drift
label noise
noisy label; noisy labels
label shift
class imbalance
long-tailed distribution; long tail
data heterogeneity
non-stationarity
data contamination
data leakage
spurious correlation
shortcut learning
shortcut
confounder
causal confusion
superposition
polysemanticity
monosemanticity
linear representation hypothesis
platonic representation hypothesis
representation geometry
intrinsic dimension; intrinsic dimensionality
anisotropy
hubness
low-rank structure
manifold hypothesis
curse of dimensionality
neural circuit; circuit
induction head
attention sink
massive activation
modularity
hierarchical representation
disentanglement; disentangled representation
symmetry
symmetry breaking
spontaneous symmetry breaking
permutation symmetry
permutation invariance
translation invariance
translation equivariance
rotation equivariance
equivariance
invariance
weight symmetry
conservation law
interpretability
explainability
transparency
trustworthiness
fairness
privacy
privacy leakage
hallucination
sycophancy
reward hacking
reward overoptimization; Goodhart's law
deceptive alignment
misalignment
alignment tax
jailbreak
toxicity
calibration
miscalibration
overconfidence
uncertainty
epistemic uncertainty
aleatoric uncertainty
expressivity; expressive power; expressiveness
universal approximation
sample efficiency
NP-hardness; NP-hard
identifiability
nonlinearity; non-linearity
convexity
nonconvexity; non-convexity
smoothness
Lipschitz continuity; Lipschitz constant
scale invariance
over-smoothing; oversmoothing
over-squashing; oversquashing
homophily
heterophily
small-world
percolation
synchronization
self-organization
self-organized criticality
criticality
power law
compositionality
systematicity
theory of mind
self-awareness
introspection
emergent communication
cooperation
exploration-exploitation tradeoff; exploration-exploitation trade-off; exploration-exploitation dilemma
credit assignment
sparse reward
overestimation bias
catastrophic interference
backward transfer
forward transfer
negative transfer
positive transfer
task interference
gradient conflict
knowledge transfer
zero-shot transfer
cross-lingual transfer
few-shot generalization
mesa-optimization
self-correction
reversal curse
lost in the middle
context length
long-term dependency; long-range dependency; long-range dependencies
exposure bias
repetition
compositional reasoning
world knowledge
linguistic structure
syntactic structure
hierarchical structure
receptive field
decision boundary
shape-texture bias
critical batch size
heavy tail; heavy-tailed distribution
Zipf's law
Heaps' law
filter bubble
echo chamber
popularity bias
cold start
exposure fairness
selection bias
confirmation bias
measurement error
publication bias
inflation
climate change
entanglement
decoherence
turbulence
phase separation
superconductivity
adversarial example; adversarial examples
`;
