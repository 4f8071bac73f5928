// Well-known datasets, benchmarks, corpora and environments, one a line: `name; alias; alias`.

export const DATASETS = `
MNIST
Fashion-MNIST; FashionMNIST
EMNIST
KMNIST
Rotated MNIST
Permuted MNIST
Split MNIST
Colored MNIST
SVHN
CIFAR-10; CIFAR10
CIFAR-100; CIFAR100
CIFAR
CIFAR-10-C
CINIC-10
STL-10
Tiny ImageNet; Tiny-ImageNet; TinyImageNet
ImageNet; ImageNet-1k; ImageNet-1K; ILSVRC
ImageNet-21k
ImageNet-C
ImageNet-A
miniImageNet; mini-ImageNet
Omniglot
CelebA
CelebA-HQ
FFHQ
LSUN
LFW
MS COCO; COCO; MS-COCO
PASCAL VOC; Pascal VOC
Cityscapes
ADE20K
KITTI
nuScenes
Waymo Open Dataset
ScanNet
ShapeNet
ModelNet40; ModelNet
NYU Depth V2; NYUv2
Kinetics; Kinetics-400
UCF101; UCF-101
HMDB51
Something-Something
ActivityNet
Ego4D
AVA
Visual Genome
VQA v2; VQAv2
GQA
CLEVR
OK-VQA
TextVQA
ScienceQA
MMMU
MathVista
MMBench
Flickr30k
Conceptual Captions
LAION-5B; LAION
Open Images
Places365
DomainNet
Office-Home
PACS
WILDS
Waterbirds
Camelyon17
Caltech-101; Caltech101
CUB-200; CUB-200-2011
Stanford Cars
Oxford Flowers
Food-101
EuroSAT
DIV2K
Set5
Market-1501
MPII
Human3.6M
COCO-Stuff
LVIS
DAVIS
YouTube-VOS
MOT17
GLUE
SuperGLUE
SQuAD
Natural Questions
TriviaQA
HotpotQA
MS MARCO
BEIR
WikiText-2; WikiText
WikiText-103
Penn Treebank; PTB
enwik8
text8
The Pile
C4
OpenWebText
RedPajama
FineWeb
SlimPajama
Common Crawl
TinyStories
Wikipedia
BookCorpus
WMT14; WMT
IWSLT
FLORES
CNN/DailyMail
XSum
CoNLL-2003; CoNLL
OntoNotes
SNLI
MultiNLI; MNLI
SST-2; Stanford Sentiment Treebank
IMDB; IMDb
Yelp
AG News
20 Newsgroups
MMLU
MMLU-Pro
BIG-bench; BIG-Bench
BIG-Bench Hard; BBH
HellaSwag
WinoGrande
ARC Challenge; ARC
ARC-AGI
TruthfulQA
GSM8K
MATH
AIME
GPQA
HumanEval
MBPP
SWE-bench
LiveCodeBench
CodeXGLUE
AlpacaEval
MT-Bench
Chatbot Arena
StrategyQA
CommonsenseQA
PIQA
BoolQ
DROP
bAbI
SCAN
COGS
ListOps
Long Range Arena; LRA
CLUTRR
LAMBADA
Spider
ToxiGen
RealToxicityPrompts
StereoSet
CrowS-Pairs
BLiMP
SentEval
XNLI
XTREME
LibriSpeech
VoxCeleb
TIMIT
AudioSet
ESC-50
Speech Commands
Common Voice
GTZAN
MovieLens
Netflix Prize
Amazon Reviews
Criteo
Last.fm
Cora
Citeseer; CiteSeer
PubMed
ogbn-arxiv
Open Graph Benchmark; OGB
Reddit
ZINC
QM9
MoleculeNet
MD17
FB15k-237
WN18RR
DBpedia
Freebase
Wikidata
WordNet
ConceptNet
FrameNet
UMLS
MIMIC-III
MIMIC-IV
CheXpert
ChestX-ray14
BraTS
ISIC
UK Biobank
PhysioNet
ADNI
LIDC-IDRI
UCI repository; UCI Machine Learning Repository
Iris
Adult
COMPAS
Boston Housing
ETT
M4
UCR archive; UCR
Atari; Atari 2600
Arcade Learning Environment; ALE
MuJoCo
OpenAI Gym; Gym
DeepMind Control Suite; DMControl
D4RL
Meta-World
ProcGen; Procgen
MiniGrid
BabyAI
NetHack
Minecraft
StarCraft II
SMAC
CARLA
Habitat
AI2-THOR
RoboSuite
CALVIN
Franka Kitchen
ALFRED
WebArena
WebShop
NAS-Bench-201
NAS-Bench-101
PDEBench
CAMELS
ERA5
WeatherBench
tabular data
time series data
electronic health record; EHR
text corpus
`;
