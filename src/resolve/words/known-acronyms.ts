// Acronyms that everybody in machine learning reads alike: a prior beside the definitions that the corpus itself gives.
// It joins a short form to a long form only where the corpus uses the long form too; it never invents a concept.

const TABLE = `
AE autoencoder
AGI artificial general intelligence
ASR automatic speech recognition
AUC area under the curve
BERT bidirectional encoder representations from transformers
BNN Bayesian neural network
BO Bayesian optimization
BP backpropagation
BPE byte-pair encoding
CLIP contrastive language-image pre-training
CNN convolutional neural network
CoT chain of thought
CRF conditional random field
CTC connectionist temporal classification
CV computer vision
DDPM denoising diffusion probabilistic model
DDPG deep deterministic policy gradient
DL deep learning
DNN deep neural network
DPO direct preference optimization
DQN deep Q-network
DRL deep reinforcement learning
EBM energy-based model
ELBO evidence lower bound
EM expectation maximization
ERM empirical risk minimization
FGSM fast gradient sign method
FID Frechet inception distance
FL federated learning
GAN generative adversarial network
GAT graph attention network
GCN graph convolutional network
GMM Gaussian mixture model
GNN graph neural network
GP Gaussian process
GPT generative pre-trained transformer
GRU gated recurrent unit
HMM hidden Markov model
ICL in-context learning
IL imitation learning
INR implicit neural representation
IRL inverse reinforcement learning
KD knowledge distillation
KG knowledge graph
KNN k-nearest neighbor
LDA latent Dirichlet allocation
LLM large language model
LM language model
LoRA low-rank adaptation
LSTM long short-term memory
LVLM large vision-language model
MAE masked autoencoder
MAML model-agnostic meta-learning
MARL multi-agent reinforcement learning
MCMC Markov chain Monte Carlo
MCTS Monte Carlo tree search
MDP Markov decision process
ML machine learning
MLE maximum likelihood estimation
MLLM multimodal large language model
MLM masked language modeling
MLP multilayer perceptron
MoE mixture of experts
MRI magnetic resonance imaging
MSE mean squared error
MT machine translation
MTL multi-task learning
NAS neural architecture search
NER named entity recognition
NeRF neural radiance field
NLG natural language generation
NLI natural language inference
NLP natural language processing
NMF non-negative matrix factorization
NMT neural machine translation
NTK neural tangent kernel
OCR optical character recognition
ODE ordinary differential equation
OOD out-of-distribution
PCA principal component analysis
PDE partial differential equation
PEFT parameter-efficient fine-tuning
PGD projected gradient descent
PINN physics-informed neural network
POMDP partially observable Markov decision process
PPO proximal policy optimization
QA question answering
RAG retrieval-augmented generation
RBM restricted Boltzmann machine
RKHS reproducing kernel Hilbert space
RL reinforcement learning
RLHF reinforcement learning from human feedback
RNN recurrent neural network
SAE sparse autoencoder
SDE stochastic differential equation
SFT supervised fine-tuning
SGD stochastic gradient descent
SLAM simultaneous localization and mapping
SNN spiking neural network
SSL self-supervised learning
SSM state space model
SVD singular value decomposition
SVM support vector machine
TTS text-to-speech
UDA unsupervised domain adaptation
VAE variational autoencoder
VI variational inference
ViT vision transformer
VLM vision-language model
VQA visual question answering
XAI explainable artificial intelligence
`;

/** Short form and long form, as commonly written. */
export const KNOWN_ACRONYMS: readonly (readonly [string, string])[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const space = line.indexOf(' ');
    return [line.slice(0, space), line.slice(space + 1)] as const;
  });
