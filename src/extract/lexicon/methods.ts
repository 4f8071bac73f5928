// Well-known methods, models, algorithms and theories used as tools, one a line: `name; alias; alias`.

export const METHODS = `
neural network; NN; artificial neural network; ANN; neural net
deep neural network; DNN
deep learning
convolutional neural network; CNN; ConvNet; convolutional network
recurrent neural network; RNN
long short-term memory; LSTM; long short term memory
gated recurrent unit; GRU
graph neural network; GNN
graph convolutional network; GCN
graph attention network; GAT
message passing neural network; MPNN
message passing
multi-layer perceptron; MLP; multilayer perceptron
perceptron
feedforward neural network; feed-forward network; feedforward network; feed-forward neural network
feed-forward layer; FFN
fully connected network; fully connected neural network
residual network; ResNet
residual connection; skip connection
residual stream
DenseNet
VGG; VGGNet; VGG-16
AlexNet
Inception; GoogLeNet
MobileNet; MobileNetV2
EfficientNet
ConvNeXt
U-Net; UNet
Faster R-CNN
Mask R-CNN
YOLO
DETR
transformer; Transformer
vision transformer; ViT
Swin Transformer
attention mechanism
self-attention
multi-head attention; multihead attention
cross-attention
linear attention
FlashAttention
softmax attention
attention head
positional encoding; position encoding; positional embedding; position embedding
rotary position embedding; RoPE
mixture of experts; MoE; mixture-of-experts
large language model; LLM
language model; LM
vision-language model; VLM
large vision-language model; LVLM
multimodal large language model; MLLM
small language model; SLM
masked language model; MLM
foundation model
BERT
RoBERTa
DistilBERT
ALBERT
ELECTRA
DeBERTa
T5
BART
GPT
GPT-2
GPT-3
GPT-3.5
GPT-4
GPT-4o
ChatGPT
LLaMA; Llama
Llama 2; LLaMA-2
Llama 3
Mistral
Mixtral
Gemma
Gemini
Claude
Qwen
DeepSeek-R1
Pythia
PaLM
CLIP
BLIP
DINO
DINOv2
Stable Diffusion
DALL-E
Segment Anything Model; SAM
word2vec; Word2Vec
GloVe
fastText
ELMo
word embedding
sentence embedding
Mamba
state space model; SSM; state-space model
structured state space model; S4
reservoir computing
echo state network; ESN
Hopfield network
modern Hopfield network
associative memory
Boltzmann machine
restricted Boltzmann machine; RBM
deep belief network; DBN
capsule network
spiking neural network; SNN
hypernetwork
neural ordinary differential equation; neural ODE
physics-informed neural network; PINN
neural operator
Fourier neural operator; FNO
DeepONet
Kolmogorov-Arnold network; KAN
implicit neural representation; INR
neural radiance field; NeRF
3D Gaussian splatting; Gaussian splatting
signed distance function; SDF
deep equilibrium model; DEQ
binarized neural network; binary neural network; BNN
Bayesian neural network
autoencoder; auto-encoder
variational autoencoder; VAE; variational auto-encoder
masked autoencoder; MAE
denoising autoencoder
sparse autoencoder; SAE
transcoder
generative adversarial network; GAN
conditional GAN
Wasserstein GAN; WGAN
StyleGAN
CycleGAN
diffusion model
denoising diffusion probabilistic model; DDPM
latent diffusion model; LDM
score-based generative model
score matching
flow matching
consistency model
normalizing flow
energy-based model; EBM
generative model
autoregressive model
encoder-decoder; encoder-decoder architecture
sequence-to-sequence model; seq2seq; sequence-to-sequence
pointer network
memory network
neural Turing machine
Siamese network
prototypical network
teacher-student model; teacher-student framework
linear model
linear network
deep linear network
two-layer neural network; two-layer network
shallow neural network
random feature model; random features
kernel method
kernel machine
neural tangent kernel; NTK
conjugate kernel
reproducing kernel Hilbert space; RKHS
kernel ridge regression
Gaussian process; GP
Gaussian process regression
support vector machine; SVM
decision tree
random forest
gradient boosting; XGBoost; gradient boosting decision tree; GBDT
LightGBM
CatBoost
AdaBoost
k-nearest neighbor; k-NN; kNN; k-nearest neighbors
k-means
spectral clustering
hierarchical clustering
DBSCAN
Gaussian mixture model; GMM
hidden Markov model; HMM
conditional random field; CRF
Markov random field; MRF
Bayesian network
naive Bayes
graphical model
factor graph
Markov chain
Markov chain Monte Carlo; MCMC
Hamiltonian Monte Carlo; HMC
Metropolis-Hastings
Gibbs sampling
Langevin dynamics
stochastic gradient Langevin dynamics; SGLD
importance sampling
rejection sampling
Monte Carlo; Monte Carlo method
sequential Monte Carlo; SMC
particle filter
Kalman filter
variational inference; VI
stochastic variational inference
amortized inference
expectation maximization; EM algorithm; expectation-maximization
maximum likelihood estimation; MLE; maximum likelihood
maximum a posteriori; MAP estimation
Bayesian inference
Bayesian optimization
Bayesian deep learning
Laplace approximation
belief propagation
approximate message passing; AMP
evidence lower bound; ELBO
linear regression
logistic regression
ridge regression
LASSO; Lasso
least squares
principal component analysis; PCA
kernel PCA
independent component analysis; ICA
canonical correlation analysis; CCA
singular value decomposition; SVD
tensor decomposition
matrix factorization
non-negative matrix factorization; NMF
compressed sensing
dictionary learning
sparse coding
t-SNE
UMAP
topological data analysis; TDA
persistent homology
optimal transport; OT
Sinkhorn algorithm
gradient descent; GD
stochastic gradient descent; SGD
mini-batch SGD
gradient flow
gradient method
natural gradient; natural gradient descent
mirror descent
coordinate descent
proximal gradient
subgradient method
Newton's method
quasi-Newton method
L-BFGS
Gauss-Newton
conjugate gradient
Frank-Wolfe
ADMM; alternating direction method of multipliers
Nesterov acceleration; Nesterov accelerated gradient
Adam
AdamW
AdaGrad; Adagrad
RMSProp; RMSprop
Shampoo
K-FAC
Muon
Lion
sharpness-aware minimization; SAM
stochastic weight averaging; SWA
second-order optimization
convex optimization
non-convex optimization; nonconvex optimization
zeroth-order optimization
stochastic optimization
distributed optimization
bilevel optimization
black-box optimization
combinatorial optimization
multi-objective optimization
integer linear programming; ILP
linear programming
mixed-integer programming; MIP
dynamic programming
semidefinite programming; SDP
branch and bound
simulated annealing
genetic algorithm
evolutionary algorithm; evolution strategies; evolution strategy
genetic programming
neuroevolution
particle swarm optimization; PSO
differential evolution
learning rate
learning rate schedule; learning rate scheduler
learning rate warmup; warmup
batch size
weight decay
early stopping
gradient clipping
gradient accumulation
dropout
batch normalization; batch norm; BatchNorm
layer normalization; LayerNorm
normalization layer
weight normalization
data augmentation
mixup; Mixup
label smoothing
regularization
L2 regularization
L1 regularization
cross-validation
hyperparameter tuning; hyperparameter search
random search
initialization; weight initialization
Xavier initialization
backpropagation; back-propagation; backprop
backpropagation through time; BPTT
automatic differentiation
predictive coding
equilibrium propagation
feedback alignment
Hebbian learning
forward-forward algorithm
target propagation
spike-timing-dependent plasticity; STDP
activation function
ReLU; rectified linear unit
GELU
Swish
sigmoid
softmax
pooling
max pooling
convolution
depthwise separable convolution
dilated convolution
fine-tuning; finetuning
pretraining; pre-training
instruction tuning
supervised fine-tuning; SFT
parameter-efficient fine-tuning; PEFT
low-rank adaptation; LoRA
QLoRA
adapter
prompt tuning
prefix tuning
prompting
prompt engineering
chain-of-thought; CoT; chain of thought
chain-of-thought prompting
tree of thoughts
self-consistency
retrieval-augmented generation; RAG
reinforcement learning from human feedback; RLHF
direct preference optimization; DPO
reward model
process reward model; PRM
constitutional AI
speculative decoding
beam search
greedy decoding
nucleus sampling
temperature scaling
model merging
task arithmetic
task vector
model editing
activation steering; steering vector
activation patching
causal intervention
linear probe; linear probing
probing
logit lens
saliency map
integrated gradients
Grad-CAM
SHAP
LIME
Shapley value
layer-wise relevance propagation; LRP
influence function
feature visualization
feature attribution
attribution method
concept bottleneck model
causal mediation analysis
representational similarity analysis; RSA
centered kernel alignment; CKA
knowledge distillation; KD
pruning
network pruning
magnitude pruning
structured pruning
quantization
post-training quantization; PTQ
quantization-aware training; QAT
model compression
low-rank approximation
low-rank factorization
reinforcement learning; RL
deep reinforcement learning; DRL
Q-learning
deep Q-network; DQN
policy gradient
REINFORCE
actor-critic
proximal policy optimization; PPO
GRPO; group relative policy optimization
trust region policy optimization; TRPO
soft actor-critic; SAC
DDPG
temporal difference learning; TD learning
value function
value iteration
policy iteration
Monte Carlo tree search; MCTS
AlphaGo
AlphaZero
MuZero
world model
model-based reinforcement learning; MBRL
model-free reinforcement learning
offline reinforcement learning; offline RL
multi-agent reinforcement learning; MARL
hierarchical reinforcement learning
inverse reinforcement learning; IRL
imitation learning
behavior cloning; behavioral cloning
Markov decision process; MDP
partially observable Markov decision process; POMDP
multi-armed bandit; bandit
contextual bandit
Thompson sampling
upper confidence bound; UCB
successor representation
Decision Transformer
supervised learning
unsupervised learning
self-supervised learning; SSL
semi-supervised learning
weakly supervised learning; weak supervision
contrastive learning
SimCLR
MoCo
BYOL
InfoNCE
federated learning; FL
FedAvg
transfer learning
multi-task learning; MTL
meta-learning
MAML; model-agnostic meta-learning
curriculum learning
active learning
metric learning
ensemble learning
deep ensemble; deep ensembles
ensemble
bagging
adversarial training
adversarial attack
projected gradient descent; PGD
FGSM; fast gradient sign method
randomized smoothing
differential privacy
DP-SGD
secure aggregation
conformal prediction
Monte Carlo dropout; MC dropout
elastic weight consolidation; EWC
experience replay
replay buffer
random projection
locality-sensitive hashing; LSH
hashing
n-gram; n-gram model
tokenizer
tokenization
byte pair encoding; BPE
tf-idf; TF-IDF
BM25
latent Dirichlet allocation; LDA
topic model
knowledge graph
knowledge graph embedding
node embedding
random walk
PageRank
cross-entropy loss; cross-entropy; cross entropy loss
mean squared error loss
hinge loss
focal loss
contrastive loss
triplet loss
squared loss
logistic loss
perceptual loss
adversarial loss
latent space
latent variable
latent variable model
statistical mechanics; statistical physics
random matrix theory; RMT
mean-field theory; mean field theory
mean-field limit
dynamical mean-field theory; DMFT
replica method
renormalization group
information theory
information bottleneck
mutual information
category theory
group theory
game theory
Lie group
differential geometry
information geometry
Fisher information; Fisher information matrix
Hessian
Jacobian
Banach space
Hilbert space
Sobolev space
Besov space
ordinary differential equation; ODE
partial differential equation; PDE
stochastic differential equation; SDE
dynamical system
optimal control
model predictive control; MPC
PID controller
Koopman operator
wavelet transform
Fourier transform
fast Fourier transform; FFT
graph Laplacian
PAC-Bayes; PAC-Bayesian
PAC learning
statistical learning theory
Rademacher complexity
VC dimension
singular learning theory
tensor program; tensor programs
maximal update parametrization; muP
universal approximation theorem
information plane
causal inference
structural causal model
invariant risk minimization; IRM
empirical risk minimization; ERM
distributionally robust optimization; DRO
finite element method; FEM
molecular dynamics
density functional theory; DFT
lattice Boltzmann method
cellular automaton
agent-based model
symbolic regression
sparse identification of nonlinear dynamics; SINDy
AlphaFold
protein language model
finite automaton
regular language
formal language
context-free grammar
RASP
Turing machine
predictive processing
free energy principle
active inference
point cloud
visual SLAM
RANSAC
optical flow
feature pyramid network; FPN
bounding box
propensity score
difference-in-differences
instrumental variable
randomized controlled trial
meta-analysis
generalized linear model
mixed-effects model
survival analysis
ARIMA
PyTorch
TensorFlow
JAX
scikit-learn
`;
